// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.discovery;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** A command in the answer to listApis. */
public class ApiDiscoveryResponse extends BaseResponse {
    @SerializedName("name")
    @Param(description = "name of the command")
    private String name;

    @SerializedName("description")
    @Param(description = "what the command does")
    private String description;

    @SerializedName("since")
    @Param(description = "the first version that has it")
    private String since;

    @SerializedName("isasync")
    @Param(description = "whether the command runs as a job")
    private Boolean isAsync;

    @SerializedName("related")
    @Param(description = "other commands with the same answer")
    private String related;

    @SerializedName("params")
    @Param(description = "parameters of the command")
    private Set<ApiParameterResponse> params = new LinkedHashSet<>();

    @SerializedName("response")
    @Param(description = "fields of the answer")
    private Set<ApiResponseResponse> apiResponse = new LinkedHashSet<>();

    public ApiDiscoveryResponse() {
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public void setAsync(Boolean isAsync) {
        this.isAsync = isAsync;
    }

    public String getRelated() {
        return related;
    }

    public void setRelated(String related) {
        this.related = related;
    }

    public Set<ApiParameterResponse> getParams() {
        return params;
    }

    public void setParams(Set<ApiParameterResponse> params) {
        this.params = params;
    }

    public Set<ApiResponseResponse> getApiResponse() {
        return apiResponse;
    }

    public ApiDiscoveryResponse(ApiDiscoveryResponse another) {
        name = another.name;
        description = another.description;
        since = another.since;
        isAsync = another.isAsync;
        related = another.related;
        params = new LinkedHashSet<>(another.params);
        apiResponse = new LinkedHashSet<>(another.apiResponse);
    }

    public void addParam(ApiParameterResponse param) {
        params.add(param);
    }

    public void addApiResponse(ApiResponseResponse field) {
        apiResponse.add(field);
    }
}
