// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.pod;

import io.nasguard.sandbox.data.Infrastructure;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.PodResponse;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Lists pods. */
@APICommand(name = "listPods", description = "Lists all Pods.", responseObject = PodResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListPodsByCmd extends BaseListCmd {
    @Parameter(name = "id", type = CommandType.UUID, entityType = PodResponse.class,
            description = "list Pods by ID")
    private Long id;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "list Pods by name")
    private String podName;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "list Pods by Zone ID")
    private Long zoneId;

    @Parameter(name = "allocationstate", type = CommandType.STRING,
            description = "list pods by allocation state")
    private String allocationState;

    public ListPodsByCmd() {
    }

    public Long getId() {
        return id;
    }

    public String getPodName() {
        return podName;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public String getAllocationState() {
        return allocationState;
    }

    @Override
    public void execute() {
        setResponseObject(Infrastructure.pods(this));
    }
}
