// SPDX-License-Identifier: Apache-2.0
package com.cloud.vm.dao;

import com.cloud.utils.db.GenericDao;
import com.cloud.vm.VMInstanceVO;

/** Virtual machines in the database. */
public interface VMInstanceDao extends GenericDao<VMInstanceVO, Long> {
}
