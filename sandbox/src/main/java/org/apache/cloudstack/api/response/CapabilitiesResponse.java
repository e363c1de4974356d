// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import org.apache.cloudstack.api.BaseResponse;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** What the management server can do. */
public class CapabilitiesResponse extends BaseResponse {
    @SerializedName("securitygroupsenabled")
    @Param(description = "whether there are security groups")
    private boolean securityGroupsEnabled;

    @SerializedName("dynamicrolesenabled")
    @Param(description = "whether roles with rules are in force")
    private boolean dynamicRolesEnabled;

    @SerializedName("cloudstackversion")
    @Param(description = "the version of this server")
    private String cloudStackVersion;

    @SerializedName("userpublictemplateenabled")
    @Param(description = "whether users may publish templates")
    private boolean userPublicTemplateEnabled;

    @SerializedName("supportELB")
    @Param(description = "whether basic zones have elastic load balancers")
    private String supportELB;

    @SerializedName("projectinviterequired")
    @Param(description = "whether joining a project needs an invitation")
    private Boolean projectInviteRequired;

    @SerializedName("allowusercreateprojects")
    @Param(description = "whether users may make projects")
    private Boolean allowUsersCreateProjects;

    @SerializedName("customdiskofferingminsize")
    @Param(description = "smallest disk that may be asked for, in GiB")
    private Long diskOffMinSize;

    @SerializedName("customdiskofferingmaxsize")
    @Param(description = "largest disk that may be asked for, in GiB")
    private Long diskOffMaxSize;

    @SerializedName("regionsecondaryenabled")
    @Param(description = "whether secondary storage is for all zones of a region")
    private boolean regionSecondaryEnabled;

    @SerializedName("kvmsnapshotenabled")
    @Param(description = "whether KVM hosts take snapshots")
    private boolean KVMSnapshotEnabled;

    @SerializedName("allowuserviewdestroyedvm")
    @Param(description = "whether the caller sees destroyed machines")
    private boolean allowUserViewDestroyedVM;

    @SerializedName("allowuserexpungerecovervm")
    @Param(description = "whether the caller may bring machines back or delete them for good")
    private boolean allowUserExpungeRecoverVM;

    @SerializedName("allowuserexpungerecovervolume")
    @Param(description = "whether the caller may bring volumes back or delete them for good")
    private boolean allowUserExpungeRecoverVolume;

    @SerializedName("allowuserviewalldomainaccounts")
    @Param(description = "whether users see the other accounts of their domain")
    private boolean allowUserViewAllDomainAccounts;

    @SerializedName("allowuserforcestopvm")
    @Param(description = "whether users may stop machines by force")
    private boolean allowUserForceStopVM;

    @SerializedName("kubernetesserviceenabled")
    @Param(description = "whether Kubernetes clusters can be made")
    private boolean kubernetesServiceEnabled;

    @SerializedName("kubernetesclusterexperimentalfeaturesenabled")
    @Param(description = "whether Kubernetes clusters have features on trial")
    private boolean kubernetesClusterExperimentalFeaturesEnabled;

    @SerializedName("customhypervisordisplayname")
    @Param(description = "how the UI calls a hypervisor of its own kind")
    private String customHypervisorDisplayName;

    @SerializedName("defaultuipagesize")
    @Param(description = "rows of a page in the UI")
    private Long defaultUiPageSize;

    @SerializedName("instancesstatsretentiontime")
    @Param(description = "minutes that figures of machines are kept")
    private Integer instancesStatsRetentionTime;

    @SerializedName("instancesstatsuseronly")
    @Param(description = "whether only users' machines are measured")
    private Boolean instancesStatsUserOnly;

    @SerializedName("instancesdisksstatsretentionenabled")
    @Param(description = "whether figures of disks are kept")
    private Boolean instancesDisksStatsRetentionEnabled;

    @SerializedName("instancesdisksstatsretentiontime")
    @Param(description = "minutes that figures of disks are kept")
    private Integer instancesDisksStatsRetentionTime;

    @SerializedName("sharedfsvmmincpucount")
    @Param(description = "fewest processors of a shared file system's machine")
    private Integer sharedFsVmMinCpuCount;

    @SerializedName("sharedfsvmminramsize")
    @Param(description = "least memory of a shared file system's machine, in MiB")
    private Integer sharedFsVmMinRamSize;

    public CapabilitiesResponse() {
    }

    public void setSecurityGroupsEnabled(boolean securityGroupsEnabled) {
        this.securityGroupsEnabled = securityGroupsEnabled;
    }

    public void setDynamicRolesEnabled(boolean dynamicRolesEnabled) {
        this.dynamicRolesEnabled = dynamicRolesEnabled;
    }

    public void setCloudStackVersion(String cloudStackVersion) {
        this.cloudStackVersion = cloudStackVersion;
    }

    public void setUserPublicTemplateEnabled(boolean userPublicTemplateEnabled) {
        this.userPublicTemplateEnabled = userPublicTemplateEnabled;
    }

    public void setSupportELB(String supportELB) {
        this.supportELB = supportELB;
    }

    public void setProjectInviteRequired(Boolean projectInviteRequired) {
        this.projectInviteRequired = projectInviteRequired;
    }

    public void setAllowUsersCreateProjects(Boolean allowUsersCreateProjects) {
        this.allowUsersCreateProjects = allowUsersCreateProjects;
    }

    public void setDiskOffMinSize(Long diskOffMinSize) {
        this.diskOffMinSize = diskOffMinSize;
    }

    public void setDiskOffMaxSize(Long diskOffMaxSize) {
        this.diskOffMaxSize = diskOffMaxSize;
    }

    public void setRegionSecondaryEnabled(boolean regionSecondaryEnabled) {
        this.regionSecondaryEnabled = regionSecondaryEnabled;
    }

    public void setKVMSnapshotEnabled(boolean KVMSnapshotEnabled) {
        this.KVMSnapshotEnabled = KVMSnapshotEnabled;
    }

    public void setAllowUserViewDestroyedVM(boolean allowUserViewDestroyedVM) {
        this.allowUserViewDestroyedVM = allowUserViewDestroyedVM;
    }

    public void setAllowUserExpungeRecoverVM(boolean allowUserExpungeRecoverVM) {
        this.allowUserExpungeRecoverVM = allowUserExpungeRecoverVM;
    }

    public void setAllowUserExpungeRecoverVolume(boolean allowUserExpungeRecoverVolume) {
        this.allowUserExpungeRecoverVolume = allowUserExpungeRecoverVolume;
    }

    public void setAllowUserViewAllDomainAccounts(boolean allowUserViewAllDomainAccounts) {
        this.allowUserViewAllDomainAccounts = allowUserViewAllDomainAccounts;
    }

    public void setAllowUserForceStopVM(boolean allowUserForceStopVM) {
        this.allowUserForceStopVM = allowUserForceStopVM;
    }

    public void setKubernetesServiceEnabled(boolean kubernetesServiceEnabled) {
        this.kubernetesServiceEnabled = kubernetesServiceEnabled;
    }

    public void setKubernetesClusterExperimentalFeaturesEnabled(boolean kubernetesClusterExperimentalFeaturesEnabled) {
        this.kubernetesClusterExperimentalFeaturesEnabled = kubernetesClusterExperimentalFeaturesEnabled;
    }

    public void setCustomHypervisorDisplayName(String customHypervisorDisplayName) {
        this.customHypervisorDisplayName = customHypervisorDisplayName;
    }

    public void setDefaultUiPageSize(Long defaultUiPageSize) {
        this.defaultUiPageSize = defaultUiPageSize;
    }

    public void setInstancesStatsRetentionTime(Integer instancesStatsRetentionTime) {
        this.instancesStatsRetentionTime = instancesStatsRetentionTime;
    }

    public void setInstancesStatsUserOnly(Boolean instancesStatsUserOnly) {
        this.instancesStatsUserOnly = instancesStatsUserOnly;
    }

    public void setInstancesDisksStatsRetentionEnabled(Boolean instancesDisksStatsRetentionEnabled) {
        this.instancesDisksStatsRetentionEnabled = instancesDisksStatsRetentionEnabled;
    }

    public void setInstancesDisksStatsRetentionTime(Integer instancesDisksStatsRetentionTime) {
        this.instancesDisksStatsRetentionTime = instancesDisksStatsRetentionTime;
    }

    public void setSharedFsVmMinCpuCount(Integer sharedFsVmMinCpuCount) {
        this.sharedFsVmMinCpuCount = sharedFsVmMinCpuCount;
    }

    public void setSharedFsVmMinRamSize(Integer sharedFsVmMinRamSize) {
        this.sharedFsVmMinRamSize = sharedFsVmMinRamSize;
    }
}
