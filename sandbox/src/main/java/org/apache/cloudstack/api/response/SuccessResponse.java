// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** Says that a command without an object to show has done its work. */
public class SuccessResponse extends BaseResponse {
    @SerializedName("success")
    @Param(description = "whether it was done")
    private Boolean success = true;

    @SerializedName("displaytext")
    @Param(description = "more about how it went")
    private String displayText;

    public SuccessResponse() {
    }

    public SuccessResponse(String responseName) {
        setResponseName(responseName);
    }

    public Boolean getSuccess() {
        return success;
    }

    public void setSuccess(Boolean success) {
        this.success = success;
    }

    public String getDisplayText() {
        return displayText;
    }

    public void setDisplayText(String displayText) {
        this.displayText = displayText;
    }
}
