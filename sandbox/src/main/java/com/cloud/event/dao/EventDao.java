// SPDX-License-Identifier: Apache-2.0
package com.cloud.event.dao;

import com.cloud.event.EventVO;
import com.cloud.utils.db.GenericDao;

/** Events in the database. */
public interface EventDao extends GenericDao<EventVO, Long> {
}
