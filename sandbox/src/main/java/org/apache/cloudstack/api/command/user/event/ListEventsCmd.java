// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.event;

import io.nasguard.sandbox.data.Journal;
import java.util.Date;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.EventResponse;

/** Lists events: of all accounts for an admin, else of the caller's own. */
@APICommand(name = "listEvents", description = "A command to list events.", responseObject = EventResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListEventsCmd extends BaseListCmd {
    @Parameter(name = "id", type = CommandType.UUID, entityType = EventResponse.class,
            description = "the ID of the event")
    private Long id;

    @Parameter(name = "enddate", type = CommandType.DATE,
            description = "the end date range of the list you want to retrieve (use format \"yyyy-MM-dd\" or the new format \"yyyy-MM-dd HH:mm:ss\")")
    private Date endDate;

    @Parameter(name = "level", type = CommandType.STRING,
            description = "the event level (INFO, WARN, ERROR)")
    private String level;

    @Parameter(name = "startdate", type = CommandType.DATE,
            description = "the start date range of the list you want to retrieve (use format \"yyyy-MM-dd\" or the new format \"yyyy-MM-dd HH:mm:ss\")")
    private Date startDate;

    @Parameter(name = "type", type = CommandType.STRING,
            description = "the event type (see event types)")
    private String type;

    @Parameter(name = "resourceid", type = CommandType.STRING,
            description = "the ID of the resource associated with the event")
    private String resourceId;

    @Parameter(name = "resourcetype", type = CommandType.STRING,
            description = "the type of the resource associated with the event")
    private String resourceType;

    @Parameter(name = "archived", type = CommandType.BOOLEAN,
            description = "true to list archived events otherwise false")
    private Boolean archived;

    public ListEventsCmd() {
    }

    public Long getId() {
        return id;
    }

    public Date getEndDate() {
        return endDate;
    }

    public String getLevel() {
        return level;
    }

    public Date getStartDate() {
        return startDate;
    }

    public String getType() {
        return type;
    }

    public String getResourceId() {
        return resourceId;
    }

    public String getResourceType() {
        return resourceType;
    }

    public boolean getArchived() {
        return archived != null && archived;
    }

    @Override
    public void execute() {
        setResponseObject(Journal.events(this));
    }
}
