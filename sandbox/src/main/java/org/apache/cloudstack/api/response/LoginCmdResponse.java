// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** Who has logged in, and the session key that each further call has to send. */
public class LoginCmdResponse extends AuthenticationCmdResponse {
    @SerializedName("username")
    @Param(description = "name of the user")
    private String username;

    @SerializedName("userid")
    @Param(description = "id of the user")
    private String userId;

    @SerializedName("domainid")
    @Param(description = "id of the user's domain")
    private String domainId;

    @SerializedName("timeout")
    @Param(description = "seconds without a call after which the session ends")
    private Integer timeout;

    @SerializedName("account")
    @Param(description = "name of the user's account")
    private String account;

    @SerializedName("firstname")
    @Param(description = "the user's first name")
    private String firstName;

    @SerializedName("lastname")
    @Param(description = "the user's last name")
    private String lastName;

    @SerializedName("type")
    @Param(description = "number of the type of account: 0 user, 1 root admin, 2 domain admin")
    private String type;

    @SerializedName("timezone")
    @Param(description = "the user's time zone")
    private String timeZone;

    @SerializedName("timezoneoffset")
    @Param(description = "hours that the time zone is ahead of UTC")
    private String timeZoneOffset;

    @SerializedName("registered")
    @Param(description = "whether the user has finished registration")
    private String registered;

    @SerializedName("sessionkey")
    @Param(description = "the key that each call of the session sends", isSensitive = true)
    private String sessionKey;

    @SerializedName("is2faenabled")
    @Param(description = "whether a second factor is on for the user")
    private String is2FAenabled;

    @SerializedName("is2faverified")
    @Param(description = "whether the second factor was given")
    private String is2FAverified;

    @SerializedName("issuerfor2fa")
    @Param(description = "who issues second factors")
    private String issuerFor2FA;

    public LoginCmdResponse() {
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public void setDomainId(String domainId) {
        this.domainId = domainId;
    }

    public void setTimeout(Integer timeout) {
        this.timeout = timeout;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public void setTimeZoneOffset(String timeZoneOffset) {
        this.timeZoneOffset = timeZoneOffset;
    }

    public void setRegistered(String registered) {
        this.registered = registered;
    }

    public void setSessionKey(String sessionKey) {
        this.sessionKey = sessionKey;
    }

    public void set2FAenabled(String is2FAenabled) {
        this.is2FAenabled = is2FAenabled;
    }

    public void set2FAverfied(String is2FAverified) {
        this.is2FAverified = is2FAverified;
    }

    public void setIssuerFor2FA(String issuerFor2FA) {
        this.issuerFor2FA = issuerFor2FA;
    }
}
