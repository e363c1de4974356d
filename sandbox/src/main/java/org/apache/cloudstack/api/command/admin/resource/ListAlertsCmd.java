// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.resource;

import io.nasguard.sandbox.data.Journal;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.AlertResponse;

/** Lists alerts that are not archived. */
@APICommand(name = "listAlerts", description = "Lists all alerts.", responseObject = AlertResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListAlertsCmd extends BaseListCmd {
    @Parameter(name = "id", type = CommandType.UUID, entityType = AlertResponse.class,
            description = "the ID of the alert")
    private Long id;

    @Parameter(name = "type", type = CommandType.STRING,
            description = "list by alert type")
    private String type;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "list by alert name")
    private String name;

    public ListAlertsCmd() {
    }

    public Long getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public String getName() {
        return name;
    }

    @Override
    public void execute() {
        setResponseObject(Journal.alerts(this));
    }
}
