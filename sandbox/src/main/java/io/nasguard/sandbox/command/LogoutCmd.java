// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.LogoutCmdResponse;

import com.cloud.user.Account;

/** Describes logout to listApis. */
@APICommand(name = "logout", description = "Ends the session",
        responseObject = LogoutCmdResponse.class)
public class LogoutCmd extends BaseCmd {
    @Override
    public long getEntityOwnerId() {
        return Account.ACCOUNT_ID_SYSTEM;
    }

    /** Never called: the servlet answers before commands are looked up. */
    @Override
    public void execute() {
        throw new ServerApiException(ApiErrorCode.METHOD_NOT_ALLOWED, "This is an authentication api, cannot be used directly");
    }
}
