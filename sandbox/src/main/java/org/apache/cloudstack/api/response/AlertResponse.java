// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.alert.Alert;
import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import java.util.Date;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.EntityReference;

/** An alert on the wire. */
@EntityReference(value = Alert.class)
public class AlertResponse extends BaseResponse {
    @SerializedName("id")
    @Param(description = "the id of the alert")
    private String id;

    @SerializedName("type")
    @Param(description = "One of the alert types.")
    private Short alertType;

    @SerializedName("name")
    @Param(description = "the name of the alert")
    private String name;

    @SerializedName("description")
    @Param(description = "description of the alert")
    private String description;

    @SerializedName("sent")
    @Param(description = "the date and time the alert was sent")
    private Date lastSent;

    public AlertResponse() {
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setAlertType(Short alertType) {
        this.alertType = alertType;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setLastSent(Date lastSent) {
        this.lastSent = lastSent;
    }
}
