// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.response.CapabilitiesResponse;
import org.apache.cloudstack.context.CallContext;

import com.cloud.user.Account;

import io.nasguard.sandbox.Like;

/** What this server can do; says that it is a sandbox where CloudStack shows the name of a custom hypervisor. */
@APICommand(name = "listCapabilities", description = "Says what this server can do",
        responseObject = CapabilitiesResponse.class,
        authorized = {RoleType.Admin, RoleType.ResourceAdmin, RoleType.DomainAdmin, RoleType.User})
public class ListCapabilitiesCmd extends BaseCmd {
    private static final long UI_PAGE_SIZE = 20;
    private static final long LARGEST_DISK_GB = 1024;
    private static final int STATS_MINUTES = 720;
    private static final int SHARED_FS_CPUS = 2;
    private static final int SHARED_FS_MB = 1024;

    @Override
    public void execute() {
        boolean root = CallContext.current().getCallingAccount().getType() == Account.Type.ADMIN;
        CapabilitiesResponse response = new CapabilitiesResponse();
        response.setDynamicRolesEnabled(true);
        response.setCloudStackVersion(Like.current().version());
        response.setUserPublicTemplateEnabled(true);
        response.setSupportELB("false");
        response.setProjectInviteRequired(false);
        response.setAllowUsersCreateProjects(true);
        response.setDiskOffMinSize(1L);
        response.setDiskOffMaxSize(LARGEST_DISK_GB);
        response.setAllowUserViewDestroyedVM(root);
        response.setAllowUserExpungeRecoverVM(root);
        response.setAllowUserExpungeRecoverVolume(true);
        response.setAllowUserForceStopVM(true);
        response.setCustomHypervisorDisplayName("Sandbox");
        response.setDefaultUiPageSize(UI_PAGE_SIZE);
        response.setInstancesStatsRetentionTime(STATS_MINUTES);
        response.setInstancesStatsUserOnly(false);
        response.setInstancesDisksStatsRetentionEnabled(false);
        response.setInstancesDisksStatsRetentionTime(STATS_MINUTES);
        response.setSharedFsVmMinCpuCount(SHARED_FS_CPUS);
        response.setSharedFsVmMinRamSize(SHARED_FS_MB);
        response.setObjectName("capability");
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    @Override
    public long getEntityOwnerId() {
        return Account.ACCOUNT_ID_SYSTEM;
    }
}
