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
@APICommand(name = "login", description = "Opens a session: later calls send its cookie and its key, until logout",
        responseObject = LoginCmdResponse.class)
public class LoginCmd extends BaseCmd {
    @Parameter(name = "username", type = CommandType.STRING, required = true,
            description = "name of the user")
    private String username;

    @Parameter(name = "password", type = CommandType.STRING, required = true,
            description = "the password")
    private String password;

    @Parameter(name = "domain", type = CommandType.STRING,
            description = "path of the user's domain, the root domain where none is given")
    private String domain;

    @Parameter(name = "domainId", type = CommandType.LONG,
            description = "id of the user's domain, instead of its path")
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
