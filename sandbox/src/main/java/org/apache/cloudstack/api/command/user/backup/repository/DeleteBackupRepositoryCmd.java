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
import org.apache.cloudstack.api.response.SuccessResponse;
import org.apache.cloudstack.backup.BackupRepositoryService;

/** CloudStack's own deleteBackupRepository. */
@APICommand(name = "deleteBackupRepository", description = "delete a backup repository", responseObject = SuccessResponse.class,
        since = "4.20.0", authorized = {RoleType.Admin})
public class DeleteBackupRepositoryCmd extends BaseCmd {
    @Inject
    private BackupRepositoryService backupRepositoryService;

    @Parameter(name = ApiConstants.ID, type = CommandType.UUID, entityType = BackupRepositoryResponse.class, required = true,
            description = "ID of the backup repository to be deleted")
    private Long id;

    public DeleteBackupRepositoryCmd() {
    }

    public Long getId() {
        return id;
    }

    @Override
    public void execute() {
        if (!backupRepositoryService.deleteBackupRepository(this)) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, "Failed to delete backup repository");
        }
        setResponseObject(new SuccessResponse(getCommandName()));
    }

    @Override
    public long getEntityOwnerId() {
        return 0;
    }
}
