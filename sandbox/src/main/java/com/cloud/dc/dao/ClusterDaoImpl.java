// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc.dao;

import com.cloud.dc.ClusterVO;
import com.cloud.utils.db.GenericDaoBase;

/** Clusters in the database. */
public class ClusterDaoImpl extends GenericDaoBase<ClusterVO, Long> implements ClusterDao {
    public ClusterDaoImpl() {
    }
}
