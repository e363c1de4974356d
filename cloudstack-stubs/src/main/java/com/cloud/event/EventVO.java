// SPDX-License-Identifier: Apache-2.0
package com.cloud.event;

import io.nasguard.stubs.Stub;
import java.util.Date;

public class EventVO implements Event {
    protected boolean display;

    public static final String LEVEL_ERROR = "ERROR";

    public static final String LEVEL_INFO = "INFO";

    public static final String LEVEL_WARN = "WARN";

    public EventVO() {
        throw Stub.called();
    }

    public long getAccountId() {
        throw Stub.called();
    }

    public boolean getArchived() {
        throw Stub.called();
    }

    public Date getCreateDate() {
        throw Stub.called();
    }

    public String getDescription() {
        throw Stub.called();
    }

    public long getDomainId() {
        throw Stub.called();
    }

    public Class<?> getEntityType() {
        throw Stub.called();
    }

    public long getId() {
        throw Stub.called();
    }

    public String getLevel() {
        throw Stub.called();
    }

    public String getName() {
        throw Stub.called();
    }

    public String getParameters() {
        throw Stub.called();
    }

    public Long getResourceId() {
        throw Stub.called();
    }

    public String getResourceType() {
        throw Stub.called();
    }

    public long getStartId() {
        throw Stub.called();
    }

    public Event.State getState() {
        throw Stub.called();
    }

    public int getTotalSize() {
        throw Stub.called();
    }

    public String getType() {
        throw Stub.called();
    }

    public long getUserId() {
        throw Stub.called();
    }

    public String getUuid() {
        throw Stub.called();
    }

    public boolean isDisplay() {
        throw Stub.called();
    }

    public void setAccountId(long accountId) {
        throw Stub.called();
    }

    public void setArchived(Boolean archived) {
        throw Stub.called();
    }

    public void setCreatedDate(Date createdDate) {
        throw Stub.called();
    }

    public void setDescription(String description) {
        throw Stub.called();
    }

    public void setDisplay(boolean display) {
        throw Stub.called();
    }

    public void setDomainId(long domainId) {
        throw Stub.called();
    }

    public void setLevel(String level) {
        throw Stub.called();
    }

    public void setParameters(String parameters) {
        throw Stub.called();
    }

    public void setResourceId(long resourceId) {
        throw Stub.called();
    }

    public void setResourceType(String resourceType) {
        throw Stub.called();
    }

    public void setStartId(long startId) {
        throw Stub.called();
    }

    public void setState(Event.State state) {
        throw Stub.called();
    }

    public void setTotalSize(int totalSize) {
        throw Stub.called();
    }

    public void setType(String type) {
        throw Stub.called();
    }

    public void setUserId(long userId) {
        throw Stub.called();
    }

    public void setUuid(String uuid) {
        throw Stub.called();
    }
}
