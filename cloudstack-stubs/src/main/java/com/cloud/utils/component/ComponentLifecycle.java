// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import java.util.Map;
import javax.naming.ConfigurationException;

public interface ComponentLifecycle extends Named {
    int MAX_RUN_LEVELS = 7;

    int RUN_LEVEL_APPLICATION_MAINLOOP = 6;

    int RUN_LEVEL_COMPONENT = 5;

    int RUN_LEVEL_COMPONENT_BOOTSTRAP = 4;

    int RUN_LEVEL_FRAMEWORK = 3;

    int RUN_LEVEL_FRAMEWORK_BOOTSTRAP = 2;

    int RUN_LEVEL_SYSTEM = 1;

    int RUN_LEVEL_SYSTEM_BOOTSTRAP = 0;

    boolean configure(String name, Map<String, Object> params) throws ConfigurationException;

    Map<String, Object> getConfigParams();

    String getName();

    int getRunLevel();

    void setConfigParams(Map<String, Object> params);

    void setName(String name);

    void setRunLevel(int runLevel);

    boolean start();

    boolean stop();
}
