// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.discovery;

import java.util.List;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** A parameter in the answer to listApis. */
public class ApiParameterResponse extends BaseResponse {
    @SerializedName("name")
    @Param(description = "name of the parameter")
    private String name;

    @SerializedName("description")
    @Param(description = "what the parameter means")
    private String description;

    @SerializedName("type")
    @Param(description = "type of the parameter")
    private String type;

    @SerializedName("length")
    @Param(description = "the most characters it may have")
    private int length;

    @SerializedName("required")
    @Param(description = "whether a call without it is refused")
    private Boolean required;

    @SerializedName("since")
    @Param(description = "the first version that has it")
    private String since;

    @SerializedName("related")
    @Param(description = "commands that answer with what this parameter names")
    private String related;

    public ApiParameterResponse() {
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setLength(int length) {
        this.length = length;
    }

    public void setRequired(Boolean required) {
        this.required = required;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getRelated() {
        return related;
    }

    public void setRelated(String related) {
        this.related = related;
    }

    private transient List<RoleType> authorizedRoleTypes;

    public List<RoleType> getAuthorizedRoleTypes() {
        return authorizedRoleTypes;
    }

    public void setAuthorizedRoleTypes(List<RoleType> authorizedRoleTypes) {
        this.authorizedRoleTypes = authorizedRoleTypes;
    }
}
