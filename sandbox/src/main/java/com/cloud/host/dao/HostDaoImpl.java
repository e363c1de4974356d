// SPDX-License-Identifier: Apache-2.0
package com.cloud.host.dao;

import com.cloud.host.HostVO;
import com.cloud.utils.db.GenericDaoBase;

/** Hosts in the database. */
public class HostDaoImpl extends GenericDaoBase<HostVO, Long> implements HostDao {
    public HostDaoImpl() {
    }
}
