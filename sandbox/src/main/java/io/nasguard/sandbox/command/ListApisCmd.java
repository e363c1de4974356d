// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import java.util.List;

import javax.inject.Inject;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.context.CallContext;

import io.nasguard.sandbox.discovery.ApiDiscovery;
import io.nasguard.sandbox.discovery.ApiDiscoveryResponse;

/** Lists the commands that the caller may call. */
@APICommand(name = "listApis", description = "Lists the commands that the caller may call",
        responseObject = ApiDiscoveryResponse.class, since = "4.1.0",
        authorized = {RoleType.Admin, RoleType.ResourceAdmin, RoleType.DomainAdmin, RoleType.User})
public class ListApisCmd extends BaseCmd {
    @Inject
    private ApiDiscovery discovery;

    @Parameter(name = "name", type = CommandType.STRING,
            description = "name of one command")
    private String name;

    @Override
    public void execute() {
        List<ApiDiscoveryResponse> found = discovery.list(CallContext.current().getCallingAccount(), name);
        if (found == null) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR,
                    "Api Discovery plugin was unable to find an api by that name or process any apis");
        }
        ListResponse<ApiDiscoveryResponse> response = new ListResponse<>();
        response.setResponses(found);
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    @Override
    public long getEntityOwnerId() {
        return 0;
    }
}
