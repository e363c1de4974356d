// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.cluster;

import io.nasguard.sandbox.data.Infrastructure;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.PodResponse;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Lists clusters. */
@APICommand(name = "listClusters", description = "Lists clusters.", responseObject = ClusterResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListClustersCmd extends BaseListCmd {
    @Parameter(name = "id", type = CommandType.UUID, entityType = ClusterResponse.class,
            description = "lists clusters by the cluster ID")
    private Long id;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "lists clusters by the cluster name")
    private String clusterName;

    @Parameter(name = "podid", type = CommandType.UUID, entityType = PodResponse.class,
            description = "lists clusters by Pod ID")
    private Long podId;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "lists clusters by Zone ID")
    private Long zoneId;

    @Parameter(name = "hypervisor", type = CommandType.STRING,
            description = "lists clusters by hypervisor type")
    private String hypervisorType;

    @Parameter(name = "allocationstate", type = CommandType.STRING,
            description = "lists clusters by allocation state")
    private String allocationState;

    public ListClustersCmd() {
    }

    public Long getId() {
        return id;
    }

    public String getClusterName() {
        return clusterName;
    }

    public Long getPodId() {
        return podId;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public String getHypervisorType() {
        return hypervisorType;
    }

    public String getAllocationState() {
        return allocationState;
    }

    @Override
    public void execute() {
        setResponseObject(Infrastructure.clusters(this));
    }
}
