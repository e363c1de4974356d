// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.discovery;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** A field of a command's answer in the answer to listApis. */
public class ApiResponseResponse extends BaseResponse {
    @SerializedName("name")
    @Param(description = "name of the field")
    private String name;

    @SerializedName("description")
    @Param(description = "what the field means")
    private String description;

    @SerializedName("type")
    @Param(description = "type of the field")
    private String type;

    @SerializedName("response")
    @Param(description = "fields of the answer")
    private Set<ApiResponseResponse> apiResponse;

    public ApiResponseResponse() {
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Set<ApiResponseResponse> getApiResponse() {
        return apiResponse;
    }

    public void addApiResponse(ApiResponseResponse child) {
        if (apiResponse == null) {
            apiResponse = new LinkedHashSet<>();
        }
        apiResponse.add(child);
    }
}
