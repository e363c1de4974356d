// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config.dao;

import com.cloud.utils.db.GenericDao;
import java.util.Map;
import org.apache.cloudstack.framework.config.impl.ConfigurationVO;

public interface ConfigurationDao extends GenericDao<ConfigurationVO, String> {
    ConfigurationVO findByName(String text);

    Map<String, String> getConfiguration();

    Map<String, String> getConfiguration(String instance, Map<String, ? extends Object> params);

    Map<String, String> getConfiguration(Map<String, ? extends Object> params);

    String getValue(String text);

    String getValueAndInitIfNotExist(String text1, String text2, String text3);

    String getValueAndInitIfNotExist(String text1, String text2, String text3, String text4);

    void invalidateCache();

    boolean isPremium();

    boolean update(String text1, String text2);

    boolean update(String text1, String text2, String text3);
}
