// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

import java.util.Date;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** What a command got. */
public class TrialResponse extends BaseResponse {
    @SerializedName("name")
    @Param(description = "the name")
    String name;

    @SerializedName("number")
    @Param(description = "the number")
    Long number;

    @SerializedName("flag")
    @Param(description = "the flag")
    Boolean flag;

    @SerializedName("day")
    @Param(description = "the day")
    Date day;

    @SerializedName("list")
    @Param(description = "the list")
    String list;

    @SerializedName("zone")
    @Param(description = "the row of the zone")
    Long zone;

    @SerializedName("details")
    @Param(description = "the details")
    String details;

    @SerializedName("longtext")
    @Param(description = "the long text")
    String longText;

    @SerializedName("probe")
    @Param(description = "which bean was wired")
    String probe;

    public TrialResponse() {
        super("trial");
    }
}
