// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.host;

import io.nasguard.sandbox.data.Infrastructure;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.HostResponse;
import org.apache.cloudstack.api.response.PodResponse;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Lists hosts. */
@APICommand(name = "listHosts", description = "Lists hosts.", responseObject = HostResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListHostsCmd extends BaseListCmd {
    @Parameter(name = "clusterid", type = CommandType.UUID, entityType = ClusterResponse.class,
            description = "lists hosts existing in particular cluster")
    private Long clusterId;

    @Parameter(name = "id", type = CommandType.UUID, entityType = HostResponse.class,
            description = "the id of the host")
    private Long id;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "the name of the host")
    private String hostName;

    @Parameter(name = "podid", type = CommandType.UUID, entityType = PodResponse.class,
            description = "the Pod ID for the host")
    private Long podId;

    @Parameter(name = "state", type = CommandType.STRING,
            description = "the state of the host")
    private String state;

    @Parameter(name = "type", type = CommandType.STRING,
            description = "the host type")
    private String type;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "the Zone ID for the host")
    private Long zoneId;

    @Parameter(name = "resourcestate", type = CommandType.STRING,
            description = "list hosts by resource state. Resource state represents current state determined by admin of host")
    private String resourceState;

    public ListHostsCmd() {
    }

    public Long getClusterId() {
        return clusterId;
    }

    public Long getId() {
        return id;
    }

    public String getHostName() {
        return hostName;
    }

    public Long getPodId() {
        return podId;
    }

    public String getState() {
        return state;
    }

    public String getType() {
        return type;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public String getResourceState() {
        return resourceState;
    }

    @Override
    public void execute() {
        setResponseObject(Infrastructure.hosts(this));
    }
}
