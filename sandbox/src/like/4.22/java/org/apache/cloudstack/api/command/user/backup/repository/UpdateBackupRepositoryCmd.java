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
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryService;
import org.apache.cloudstack.context.CallContext;

/** The updateBackupRepository of CloudStack 4.22: mount options that are not sent are wiped. */
@APICommand(name = "updateBackupRepository", description = "Update a backup repository",
        responseObject = BackupRepositoryResponse.class, since = "4.22.0", authorized = {RoleType.Admin})
public class UpdateBackupRepositoryCmd extends BaseCmd {
    @Inject
    private BackupRepositoryService backupRepositoryService;

    @Parameter(name = ApiConstants.ID, type = CommandType.UUID, required = true, entityType = BackupRepositoryResponse.class,
            description = "ID of the backup repository")
    private Long id;

    @Parameter(name = ApiConstants.NAME, type = CommandType.STRING, description = "name of the backup repository")
    private String name;

    @Parameter(name = ApiConstants.ADDRESS, type = CommandType.STRING, description = "address of the backup repository")
    private String address;

    @Parameter(name = ApiConstants.MOUNT_OPTIONS, type = CommandType.STRING, description = "shared storage mount options")
    private String mountOptions;

    @Parameter(name = "crosszoneinstancecreation", type = CommandType.BOOLEAN,
            description = "backups in this repository can be used to create Instances on all Zones")
    private Boolean crossZoneInstanceCreation;

    public UpdateBackupRepositoryCmd() {
    }

    public BackupRepositoryService getBackupRepositoryService() {
        return backupRepositoryService;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getMountOptions() {
        return mountOptions == null ? "" : mountOptions;
    }

    public Boolean crossZoneInstanceCreationEnabled() {
        return crossZoneInstanceCreation;
    }

    @Override
    public void execute() {
        try {
            BackupRepository updated = backupRepositoryService.updateBackupRepository(this);
            if (updated == null) {
                throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, "Failed to update the backup repository");
            }
            BackupRepositoryResponse response = _responseGenerator.createBackupRepositoryResponse(updated);
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
