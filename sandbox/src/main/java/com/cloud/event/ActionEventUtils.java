// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import org.apache.cloudstack.context.CallContext;

import io.nasguard.sandbox.event.EventStore;

/** Records what users do, for listEvents. */
public class ActionEventUtils {
    public static Long onActionEvent(Long userId, Long accountId, Long domainId, String type, String description,
            Long resourceId, String resourceType) {
        return EventStore.save(EventStore.COMPLETED, EventVO.LEVEL_INFO, userId, accountId, type, true, description,
                resourceId, resourceType, 0);
    }

    public static Long onScheduledActionEvent(Long userId, Long accountId, String type, String description, Long resourceId,
            String resourceType, boolean eventDisplayEnabled, long startEventId) {
        return EventStore.save(EventStore.SCHEDULED, EventVO.LEVEL_INFO, userId, accountId, type, eventDisplayEnabled, description,
                resourceId, resourceType, startEventId);
    }

    public static Long onStartedActionEvent(Long userId, Long accountId, String type, String description, Long resourceId,
            String resourceType, boolean eventDisplayEnabled, long startEventId) {
        return EventStore.save(EventStore.STARTED, EventVO.LEVEL_INFO, userId, accountId, type, eventDisplayEnabled, description,
                resourceId, resourceType, startEventId);
    }

    public static void onStartedActionEventFromContext(String eventType, String eventDescription, Long resourceId,
            String resourceType, boolean eventDisplayEnabled) {
        CallContext context = CallContext.current();
        if (eventType != null && !eventType.isEmpty()) {
            onStartedActionEvent(context.getCallingUserId(), context.getCallingAccountId(), eventType, eventDescription,
                    resourceId, resourceType, eventDisplayEnabled, context.getStartEventId());
        }
    }

    public static Long onCreatedActionEvent(Long userId, Long accountId, String level, String type, boolean eventDisplayEnabled,
            String description, Long resourceId, String resourceType) {
        return EventStore.save(EventStore.CREATED, level, userId, accountId, type, eventDisplayEnabled, description,
                resourceId, resourceType, 0);
    }

    public static Long onCompletedActionEvent(Long userId, Long accountId, String level, String type, String description,
            Long resourceId, String resourceType, long startEventId) {
        return onCompletedActionEvent(userId, accountId, level, type, true, description, resourceId, resourceType, startEventId);
    }

    public static Long onCompletedActionEvent(Long userId, Long accountId, String level, String type, boolean eventDisplayEnabled,
            String description, Long resourceId, String resourceType, long startEventId) {
        return EventStore.save(EventStore.COMPLETED, level, userId, accountId, type, eventDisplayEnabled, description,
                resourceId, resourceType, startEventId);
    }
}
