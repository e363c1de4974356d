// SPDX-License-Identifier: Apache-2.0
package com.cloud.host.dao;

import com.cloud.host.HostVO;
import com.cloud.utils.db.GenericDao;

/** Hosts in the database. */
public interface HostDao extends GenericDao<HostVO, Long> {
}
