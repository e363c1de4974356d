// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.Date;
import java.util.List;
import java.util.Map;

import javax.inject.Inject;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;

import com.cloud.configuration.Resource;
import com.cloud.exception.InvalidParameterValueException;
import com.cloud.exception.PermissionDeniedException;
import com.cloud.exception.ResourceAllocationException;
import com.cloud.utils.exception.CloudRuntimeException;

/** Takes parameters of each type and gives them back. */
@APICommand(name = "trySomething", description = "takes parameters of each type", responseObject = TrialResponse.class)
public class TrySomethingCmd extends BaseCmd {
    @Inject
    private List<Probe> probes;

    @Parameter(name = "name", type = CommandType.STRING, required = true)
    private String name;

    @Parameter(name = "number", type = CommandType.LONG)
    private Long number;

    @Parameter(name = "flag", type = CommandType.BOOLEAN)
    private Boolean flag;

    @Parameter(name = "day", type = CommandType.DATE)
    private Date day;

    @Parameter(name = "list", type = CommandType.LIST, collectionType = CommandType.STRING)
    private List<String> list;

    @Parameter(name = "details", type = CommandType.MAP)
    private Map<?, ?> details;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneReference.class)
    private Long zone;

    @Parameter(name = "longtext", type = CommandType.STRING, length = 1024)
    private String longText;

    @Parameter(name = "raise", type = CommandType.STRING)
    private String raise;

    @Parameter(name = "probe", type = CommandType.BOOLEAN)
    private boolean probe;

    @Override
    public void execute() throws ResourceAllocationException {
        switch (String.valueOf(raise)) {
            case "parameter" -> throw new InvalidParameterValueException("no good");
            case "permission" -> throw new PermissionDeniedException("not you");
            case "limit" -> throw new ResourceAllocationException("too many", Resource.ResourceType.user_vm);
            case "runtime" -> throw new CloudRuntimeException("broken");
            case "api" -> throw new ServerApiException(ApiErrorCode.INSUFFICIENT_CAPACITY_ERROR, "own words");
            default -> answer();
        }
    }

    private void answer() {
        TrialResponse response = new TrialResponse();
        response.name = name;
        response.number = number;
        response.flag = flag;
        response.day = day;
        response.list = list == null ? null : list.toString();
        response.details = details == null ? null : details.toString();
        response.zone = zone;
        response.longText = longText;
        response.probe = probe ? probes.get(0).text() + " in trial" : null;
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    @Override
    public long getEntityOwnerId() {
        return 1;
    }
}
