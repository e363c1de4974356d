// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc.dao;

import com.cloud.dc.HostPodVO;
import com.cloud.utils.db.GenericDaoBase;

/** Pods in the database. */
public class HostPodDaoImpl extends GenericDaoBase<HostPodVO, Long> implements HostPodDao {
    public HostPodDaoImpl() {
    }
}
