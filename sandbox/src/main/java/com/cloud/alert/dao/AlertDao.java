// SPDX-License-Identifier: Apache-2.0
package com.cloud.alert.dao;

import com.cloud.alert.AlertVO;
import com.cloud.utils.db.GenericDao;

/** Alerts in the database. */
public interface AlertDao extends GenericDao<AlertVO, Long> {
}
