// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.backup.repository;

import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiConstants;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryService;
import org.apache.cloudstack.context.CallContext;

/** CloudStack's own addBackupRepository: it takes any mount options. */
@APICommand(name = "addBackupRepository", description = "Adds a backup repository to store NAS backups",
        responseObject = BackupRepositoryResponse.class, since = "4.20.0", authorized = {RoleType.Admin})
public class AddBackupRepositoryCmd extends BaseCmd {
    @Inject
    private BackupRepositoryService backupRepositoryService;

    @Parameter(name = ApiConstants.NAME, type = CommandType.STRING, required = true, description = "name of the backup repository")
    private String name;

    @Parameter(name = ApiConstants.ADDRESS, type = CommandType.STRING, required = true,
            description = "address of the backup repository")
    private String address;

    @Parameter(name = ApiConstants.TYPE, type = CommandType.STRING, required = true,
            description = "type of the backup repository storage. Supported values: nfs, cephfs, cifs")
    private String type;

    @Parameter(name = ApiConstants.PROVIDER, type = CommandType.STRING, description = "backup repository provider")
    private String provider;

    @Parameter(name = ApiConstants.MOUNT_OPTIONS, type = CommandType.STRING, description = "shared storage mount options")
    private String mountOptions;

    @Parameter(name = ApiConstants.ZONE_ID, type = CommandType.UUID, entityType = ZoneResponse.class, required = true,
            description = "ID of the zone where the backup repository is to be added")
    private Long zoneId;

    @Parameter(name = ApiConstants.CAPACITY_BYTES, type = CommandType.LONG, description = "capacity of this backup repository")
    private Long capacityBytes;

    public AddBackupRepositoryCmd() {
    }

    public BackupRepositoryService getBackupRepositoryService() {
        return backupRepositoryService;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return "cephfs".equalsIgnoreCase(type) ? "ceph" : type.toLowerCase();
    }

    public String getAddress() {
        return address;
    }

    public String getProvider() {
        return provider;
    }

    public String getMountOptions() {
        return mountOptions == null ? "" : mountOptions;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public Long getCapacityBytes() {
        return capacityBytes;
    }

    @Override
    public void execute() {
        try {
            BackupRepository added = backupRepositoryService.addBackupRepository(this);
            if (added == null) {
                throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, "Failed to add backup repository");
            }
            BackupRepositoryResponse response = _responseGenerator.createBackupRepositoryResponse(added);
            response.setResponseName(getCommandName());
            setResponseObject(response);
        } catch (Exception e) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, e.getMessage());
        }
    }

    @Override
    public long getEntityOwnerId() {
        return CallContext.current().getCallingAccount().getId();
    }
}
