// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;

/** Runs as a job. */
@APICommand(name = "trySlowly", description = "runs as a job", responseObject = SlowTrialResponse.class)
public class TrySlowlyCmd extends BaseAsyncCmd {
    @Parameter(name = "text", type = CommandType.STRING, required = true)
    private String text;

    @Parameter(name = "fail", type = CommandType.BOOLEAN)
    private boolean fail;

    @Override
    public void execute() {
        if (fail) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, text + " failed");
        }
        SlowTrialResponse response = new SlowTrialResponse();
        response.text = text;
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    @Override
    public String getEventType() {
        return "TRIAL";
    }

    @Override
    public String getEventDescription() {
        return "trying slowly " + text;
    }

    @Override
    public long getEntityOwnerId() {
        return 2;
    }
}
