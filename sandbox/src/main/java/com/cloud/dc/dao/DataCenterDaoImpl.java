// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc.dao;

import com.cloud.dc.DataCenterVO;
import com.cloud.utils.db.GenericDaoBase;

/** Zones in the database. */
public class DataCenterDaoImpl extends GenericDaoBase<DataCenterVO, Long> implements DataCenterDao {
    public DataCenterDaoImpl() {
    }
}
