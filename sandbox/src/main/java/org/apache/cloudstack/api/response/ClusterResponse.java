// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import com.cloud.org.Cluster;
import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import org.apache.cloudstack.api.BaseResponseWithAnnotations;
import org.apache.cloudstack.api.EntityReference;

/** A cluster on the wire. */
@EntityReference(value = Cluster.class)
public class ClusterResponse extends BaseResponseWithAnnotations {
    @SerializedName("id")
    @Param(description = "the cluster ID")
    private String id;

    @SerializedName("name")
    @Param(description = "the cluster name")
    private String name;

    @SerializedName("podid")
    @Param(description = "the Pod ID of the cluster")
    private String podId;

    @SerializedName("podname")
    @Param(description = "the Pod name of the cluster")
    private String podName;

    @SerializedName("zoneid")
    @Param(description = "the Zone ID of the cluster")
    private String zoneId;

    @SerializedName("zonename")
    @Param(description = "the Zone name of the cluster")
    private String zoneName;

    @SerializedName("hypervisortype")
    @Param(description = "the hypervisor type of the cluster")
    private String hypervisorType;

    @SerializedName("clustertype")
    @Param(description = "the type of the cluster")
    private String clusterType;

    @SerializedName("allocationstate")
    @Param(description = "the allocation state of the cluster")
    private String allocationState;

    @SerializedName("managedstate")
    @Param(description = "whether this cluster is managed by cloudstack")
    private String managedState;

    @SerializedName("cpuovercommitratio")
    @Param(description = "The cpu overcommit ratio of the cluster")
    private String cpuOvercommitRatio;

    @SerializedName("memoryovercommitratio")
    @Param(description = "The memory overcommit ratio of the cluster")
    private String memoryOvercommitRatio;

    public ClusterResponse() {
    }

    public void setId(String id) {
        this.id = id;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setPodId(String podId) {
        this.podId = podId;
    }

    public void setPodName(String podName) {
        this.podName = podName;
    }

    public void setZoneId(String zoneId) {
        this.zoneId = zoneId;
    }

    public void setZoneName(String zoneName) {
        this.zoneName = zoneName;
    }

    public void setHypervisorType(String hypervisorType) {
        this.hypervisorType = hypervisorType;
    }

    public void setClusterType(String clusterType) {
        this.clusterType = clusterType;
    }

    public void setAllocationState(String allocationState) {
        this.allocationState = allocationState;
    }

    public void setManagedState(String managedState) {
        this.managedState = managedState;
    }

    public void setCpuOvercommitRatio(String cpuOvercommitRatio) {
        this.cpuOvercommitRatio = cpuOvercommitRatio;
    }

    public void setMemoryOvercommitRatio(String memoryOvercommitRatio) {
        this.memoryOvercommitRatio = memoryOvercommitRatio;
    }
}
