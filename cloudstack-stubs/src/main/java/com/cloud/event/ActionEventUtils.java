// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import com.cloud.utils.db.EntityManager;
import io.nasguard.stubs.Stub;
import org.apache.cloudstack.context.CallContext;
import org.apache.cloudstack.framework.config.dao.ConfigurationDao;
import org.apache.logging.log4j.Logger;

public class ActionEventUtils {
    protected static Logger LOGGER;

    protected static ConfigurationDao s_configDao;

    protected static EntityManager s_entityMgr;

    public static final String EntityDetails = "entity_details";

    public static final String EntityType = "entity_type";

    public static final String EntityUuid = "entity_uuid";

    public static final String EventDetails = "event_details";

    public static final String EventId = "event_id";

    public ActionEventUtils() {
        throw Stub.called();
    }

    public static long getOwnerAccountId(CallContext callContext, String text, long id) {
        throw Stub.called();
    }

    public static Long onActionEvent(
            Long userId, Long accountId, Long domainId, String type, String description, Long resourceId,
            String resourceType) {
        throw Stub.called();
    }

    public static Long onCompletedActionEvent(
            Long userId, Long accountId, String level, String type, String description, Long resourceId,
            String resourceType, long startEventId) {
        throw Stub.called();
    }

    public static Long onCompletedActionEvent(
            Long userId, Long accountId, String level, String type, boolean eventDisplayEnabled, String description,
            Long resourceId, String resourceType, long startEventId) {
        throw Stub.called();
    }

    public static Long onCreatedActionEvent(
            Long userId, Long accountId, String level, String type, boolean eventDisplayEnabled, String description,
            Long resourceId, String resourceType) {
        throw Stub.called();
    }

    public static Long onScheduledActionEvent(
            Long userId, Long accountId, String type, String description, Long resourceId, String resourceType,
            boolean eventDisplayEnabled, long startEventId) {
        throw Stub.called();
    }

    public static Long onStartedActionEvent(
            Long userId, Long accountId, String type, String description, Long resourceId, String resourceType,
            boolean eventDisplayEnabled, long startEventId) {
        throw Stub.called();
    }

    public static void onStartedActionEventFromContext(
            String eventType, String eventDescription, Long resourceId, String resourceType,
            boolean eventDisplayEnabled) {
        throw Stub.called();
    }

    public static void startNestedActionEvent(
            String eventType, String eventDescription, Long resourceId, String resourceType) {
        throw Stub.called();
    }
}
