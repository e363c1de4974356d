// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** What a job did. */
public class SlowTrialResponse extends BaseResponse {
    @SerializedName("text")
    @Param(description = "the text")
    String text;

    public SlowTrialResponse() {
        super("slowtrial");
    }
}
