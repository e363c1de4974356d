// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.admin.config;

import com.cloud.user.Account;
import io.nasguard.sandbox.data.SettingsService;
import javax.inject.Inject;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.ConfigurationResponse;
import org.apache.cloudstack.api.response.ZoneResponse;

/** Takes back what was set, everywhere or for one zone or cluster. */
@APICommand(name = "resetConfiguration", since = "4.16.0", responseObject = ConfigurationResponse.class,
        description = "Resets a configuration to its default, or removes the value of a zone or cluster.",
        requestHasSensitiveInfo = false, responseHasSensitiveInfo = false)
public class ResetCfgCmd extends BaseCmd {
    @Inject
    private SettingsService settings;

    @Parameter(name = "name", type = CommandType.STRING, required = true, description = "the name of the configuration")
    private String cfgName;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "the ID of the Zone to reset the parameter value for corresponding zone")
    private Long zoneId;

    @Parameter(name = "clusterid", type = CommandType.UUID, entityType = ClusterResponse.class,
            description = "the ID of the Cluster to reset the parameter value for corresponding cluster")
    private Long clusterId;

    public ResetCfgCmd() {
    }

    public String getCfgName() {
        return cfgName;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public Long getClusterId() {
        return clusterId;
    }

    @Override
    public long getEntityOwnerId() {
        return Account.ACCOUNT_ID_SYSTEM;
    }

    @Override
    public void execute() {
        if (cfgName == null || cfgName.isEmpty()) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, "Empty configuration name provided");
        }
        ConfigurationResponse response = settings.reset(this);
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }
}
