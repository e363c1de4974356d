// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.config;

import io.nasguard.sandbox.data.SettingsService;
import javax.inject.Inject;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.ConfigurationResponse;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Lists settings. */
@APICommand(name = ListCfgsByCmd.APINAME, description = "Lists all configurations.", responseObject = ConfigurationResponse.class,
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ListCfgsByCmd extends BaseListCmd {
    public static final String APINAME = "listConfigurations";

    @Inject
    private SettingsService settings;

    @Parameter(name = "category", type = CommandType.STRING,
            description = "lists configurations by category")
    private String category;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "lists configuration by name")
    private String configName;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "the ID of the Zone to update the parameter value for corresponding zone")
    private Long zoneId;

    @Parameter(name = "clusterid", type = CommandType.UUID, entityType = ClusterResponse.class,
            description = "the ID of the Cluster to update the parameter value for corresponding cluster")
    private Long clusterId;

    @Parameter(name = "group", type = CommandType.STRING,
            description = "lists configuration by group name (primarily used for UI)")
    private String groupName;

    @Parameter(name = "subgroup", type = CommandType.STRING,
            description = "lists configuration by subgroup name (primarily used for UI)")
    private String subGroupName;

    @Parameter(name = "parent", type = CommandType.STRING,
            description = "lists configuration by parent name (primarily used for UI)")
    private String parentName;

    public ListCfgsByCmd() {
    }

    public String getCategory() {
        return category;
    }

    public String getConfigName() {
        return configName;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public Long getClusterId() {
        return clusterId;
    }

    public String getGroupName() {
        return groupName;
    }

    public String getSubGroupName() {
        return subGroupName;
    }

    public String getParentName() {
        return parentName;
    }

    @Override
    public Integer getPageSize() {
        return groupName == null || groupName.isEmpty() ? super.getPageSize() : Integer.valueOf(s_pageSizeUnlimited.intValue());
    }

    @Override
    public void execute() {
        setResponseObject(settings.list(this));
    }
}
