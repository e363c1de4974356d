// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** The answer to a logout. */
public class LogoutCmdResponse extends AuthenticationCmdResponse {
    @SerializedName("description")
    @Param(description = "what was done")
    private String description;

    public LogoutCmdResponse() {
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
