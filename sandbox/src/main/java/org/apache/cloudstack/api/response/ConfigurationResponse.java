// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import org.apache.cloudstack.api.BaseResponse;

/** A setting on the wire. */
public class ConfigurationResponse extends BaseResponse {
    @SerializedName("category")
    @Param(description = "the category of the configuration")
    private String category;

    @SerializedName("group")
    @Param(description = "the group of the configuration")
    private String group;

    @SerializedName("subgroup")
    @Param(description = "the subgroup of the configuration")
    private String subGroup;

    @SerializedName("name")
    @Param(description = "the name of the configuration")
    private String name;

    @SerializedName("value")
    @Param(description = "the value of the configuration")
    private String value;

    @SerializedName("defaultvalue")
    @Param(description = "the default value of the configuration")
    private String defaultValue;

    @SerializedName("scope")
    @Param(description = "scope(zone/cluster/pool/account) of the parameter that needs to be updated")
    private String scope;

    @SerializedName("description")
    @Param(description = "the description of the configuration")
    private String description;

    @SerializedName("isdynamic")
    @Param(description = "true if the configuration is dynamic")
    private boolean isDynamic;

    @SerializedName("component")
    @Param(description = "the component of the configuration")
    private String component;

    @SerializedName("parent")
    @Param(description = "the name of the parent configuration")
    private String parent;

    @SerializedName("displaytext")
    @Param(description = "the display text of the configuration")
    private String displayText;

    @SerializedName("type")
    @Param(description = "the type of the configuration value")
    private String type;

    @SerializedName("options")
    @Param(description = "the possible options of the configuration value")
    private String options;

    public ConfigurationResponse() {
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public void setSubGroup(String subGroup) {
        this.subGroup = subGroup;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public void setDefaultValue(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setIsDynamic(boolean isDynamic) {
        this.isDynamic = isDynamic;
    }

    public void setComponent(String component) {
        this.component = component;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public void setDisplayText(String displayText) {
        this.displayText = displayText;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setOptions(String options) {
        this.options = options;
    }
}
