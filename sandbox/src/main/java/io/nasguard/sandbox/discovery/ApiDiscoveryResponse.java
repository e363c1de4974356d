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
    @Param(description = "the name of the api command")
    private String name;

    @SerializedName("description")
    @Param(description = "description of the api")
    private String description;

    @SerializedName("since")
    @Param(description = "version of CloudStack the api was introduced in")
    private String since;

    @SerializedName("isasync")
    @Param(description = "true if api is asynchronous")
    private Boolean isAsync;

    @SerializedName("related")
    @Param(description = "comma separated related apis")
    private String related;

    @SerializedName("params")
    @Param(description = "the list params the api accepts")
    private Set<ApiParameterResponse> params = new LinkedHashSet<>();

    @SerializedName("response")
    @Param(description = "api response fields")
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
