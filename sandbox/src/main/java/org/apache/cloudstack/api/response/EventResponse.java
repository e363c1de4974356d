// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.event.Event;
import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import java.util.Date;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.EntityReference;

/** An event on the wire. */
@EntityReference(value = Event.class)
public class EventResponse extends BaseResponse {
    @SerializedName("id")
    @Param(description = "the ID of the event")
    private String id;

    @SerializedName("username")
    @Param(description = "the name of the user who performed the action (can be different from the account if an admin is performing an action for a user, e.g. starting/stopping a user's virtual machine)")
    private String username;

    @SerializedName("type")
    @Param(description = "the type of the event (see event types)")
    private String eventType;

    @SerializedName("level")
    @Param(description = "the event level (INFO, WARN, ERROR)")
    private String level;

    @SerializedName("description")
    @Param(description = "a brief description of the event")
    private String description;

    @SerializedName("account")
    @Param(description = "the account name for the account that owns the object being acted on in the event")
    private String accountName;

    @SerializedName("domainid")
    @Param(description = "the id of the account's domain")
    private String domainId;

    @SerializedName("domain")
    @Param(description = "the name of the account's domain")
    private String domainName;

    @SerializedName("domainpath")
    @Param(description = "path of the Domain the account's domain belongs to")
    private String domainPath;

    @SerializedName("resourceid")
    @Param(description = "the id of the resource")
    private String resourceId;

    @SerializedName("resourcetype")
    @Param(description = "the type of the resource")
    private String resourceType;

    @SerializedName("resourcename")
    @Param(description = "the name of the resource")
    private String resourceName;

    @SerializedName("created")
    @Param(description = "the date the event was created")
    private Date created;

    @SerializedName("state")
    @Param(description = "the state of the event")
    private Event.State state;

    @SerializedName("parentid")
    @Param(description = "whether the event is parented")
    private String parentId;

    @SerializedName("archived")
    @Param(description = "whether the event has been archived or not")
    private Boolean archived;

    public EventResponse() {
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setEventType(String eventType) {
        this.eventType = eventType;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public void setDomainId(String domainId) {
        this.domainId = domainId;
    }

    public void setDomainName(String domainName) {
        this.domainName = domainName;
    }

    public void setDomainPath(String domainPath) {
        this.domainPath = domainPath;
    }

    public void setResourceId(String resourceId) {
        this.resourceId = resourceId;
    }

    public void setResourceType(String resourceType) {
        this.resourceType = resourceType;
    }

    public void setResourceName(String resourceName) {
        this.resourceName = resourceName;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public void setState(Event.State state) {
        this.state = state;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId;
    }

    public void setArchived(Boolean archived) {
        this.archived = archived;
    }
}
