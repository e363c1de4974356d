// SPDX-License-Identifier: Apache-2.0
package com.cloud.event.dao;

import com.cloud.event.EventVO;
import com.cloud.utils.db.GenericDaoBase;

/** Events in the database. */
public class EventDaoImpl extends GenericDaoBase<EventVO, Long> implements EventDao {
    public EventDaoImpl() {
    }
}
