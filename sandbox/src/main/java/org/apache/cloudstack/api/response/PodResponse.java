// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.dc.Pod;
import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import org.apache.cloudstack.api.BaseResponseWithAnnotations;
import org.apache.cloudstack.api.EntityReference;

/** A pod on the wire. */
@EntityReference(value = Pod.class)
public class PodResponse extends BaseResponseWithAnnotations {
    @SerializedName("id")
    @Param(description = "the ID of the Pod")
    private String id;

    @SerializedName("name")
    @Param(description = "the name of the Pod")
    private String name;

    @SerializedName("zoneid")
    @Param(description = "the Zone ID of the Pod")
    private String zoneId;

    @SerializedName("zonename")
    @Param(description = "the Zone name of the Pod")
    private String zoneName;

    @SerializedName("gateway")
    @Param(description = "the gateway of the Pod")
    private String gateway;

    @SerializedName("netmask")
    @Param(description = "the netmask of the Pod")
    private String netmask;

    @SerializedName("allocationstate")
    @Param(description = "the allocation state of the Pod")
    private String allocationState;

    public PodResponse() {
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setZoneId(String zoneId) {
        this.zoneId = zoneId;
    }

    public void setZoneName(String zoneName) {
        this.zoneName = zoneName;
    }

    public void setGateway(String gateway) {
        this.gateway = gateway;
    }

    public void setNetmask(String netmask) {
        this.netmask = netmask;
    }

    public void setAllocationState(String allocationState) {
        this.allocationState = allocationState;
    }
}
