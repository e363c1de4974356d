// SPDX-License-Identifier: Apache-2.0
package com.cloud.vm.dao;

import com.cloud.utils.db.GenericDaoBase;
import com.cloud.vm.VMInstanceVO;

/** Virtual machines in the database. */
public class VMInstanceDaoImpl extends GenericDaoBase<VMInstanceVO, Long> implements VMInstanceDao {
    public VMInstanceDaoImpl() {
    }
}
