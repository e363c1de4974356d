// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.LoginCmdResponse;

import com.cloud.user.Account;

/** Describes login to listApis. */
@APICommand(name = "login", description = "Logs a user into the CloudStack. A successful login attempt will generate a JSESSIONID cookie value that can be passed in subsequent Query command calls until the \"logout\" command has been issued or the session has expired.", responseObject = LoginCmdResponse.class)
public class LoginCmd extends BaseCmd {
    @Parameter(name = "username", type = CommandType.STRING, required = true, description = "Username")
    private String username;

    @Parameter(name = "password", type = CommandType.STRING, required = true, description = "Password")
    private String password;

    @Parameter(name = "domain", type = CommandType.STRING, description = "Path of the domain that the user belongs to. If no domain is passed in, the ROOT (/) domain is assumed.")
    private String domain;

    @Parameter(name = "domainId", type = CommandType.LONG, description = "The id of the domain that the user belongs to. If both domain and domainId are passed in, \"domainId\" parameter takes precedence.")
    private Long domainId;

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
