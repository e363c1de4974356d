// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc.dao;

import com.cloud.dc.DataCenterVO;
import com.cloud.utils.db.GenericDao;

/** Zones in the database. */
public interface DataCenterDao extends GenericDao<DataCenterVO, Long> {
}
