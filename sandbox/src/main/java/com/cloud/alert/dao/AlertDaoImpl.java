// SPDX-License-Identifier: Apache-2.0
package com.cloud.alert.dao;

import com.cloud.alert.AlertVO;
import com.cloud.utils.db.GenericDaoBase;

/** Alerts in the database. */
public class AlertDaoImpl extends GenericDaoBase<AlertVO, Long> implements AlertDao {
    public AlertDaoImpl() {
    }
}
