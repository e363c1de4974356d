// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import com.cloud.event.ActionEventUtils;
import com.cloud.event.EventTypes;
import com.cloud.event.EventVO;
import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryEvents;
import java.util.Arrays;
import org.apache.cloudstack.context.CallContext;

/** Writes to CloudStack's event log, under the names that CloudStack 4.22 itself gives these events. */
public final class ActionEvents implements RepositoryEvents {

    private static final String ADD = "BACKUP.REPOSITORY.ADD";
    private static final String UPDATE = "BACKUP.REPOSITORY.UPDATE";

    /** No entity: before 4.22 CloudStack does not know a repository as the subject of an event. */
    private static final String NO_RESOURCE_TYPE = null;

    private final boolean addEmittedByCloudStack = Arrays.stream(EventTypes.class.getFields())
            .anyMatch(field -> field.getName().equals("EVENT_BACKUP_REPOSITORY_ADD"));

    /** @return true from CloudStack 4.22 on, whose service emits the event of an addition itself */
    boolean isAddEmittedByCloudStack() {
        return addEmittedByCloudStack;
    }

    void added(String uuid, String name, String details) {
        completed(ADD, "Successfully completed adding backup repository. Name: " + name + ", Id: " + uuid + ". "
                + details);
    }

    @Override
    public void updated(Repository repository, String details) {
        completed(UPDATE, ("Successfully completed updating backup repository. Name: " + repository.name() + ", Id: "
                + repository.uuid() + ". " + details).trim());
    }

    private static void completed(String type, String description) {
        CallContext context = CallContext.current();
        ActionEventUtils.onCompletedActionEvent(context.getCallingUserId(), context.getCallingAccountId(),
                EventVO.LEVEL_INFO, type, description, null, NO_RESOURCE_TYPE, context.getStartEventId());
    }
}
