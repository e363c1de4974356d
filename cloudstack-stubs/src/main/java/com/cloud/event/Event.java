// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import java.util.Date;
import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

public interface Event extends ControlledEntity, Identity, InternalIdentity {
    public enum State {
        Completed, Created, Scheduled, Started;
    }

    boolean getArchived();

    Date getCreateDate();

    String getDescription();

    String getLevel();

    String getParameters();

    Long getResourceId();

    String getResourceType();

    long getStartId();

    State getState();

    int getTotalSize();

    String getType();

    long getUserId();
}
