// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.cloudstack.response.MountOptionsValidationResponse;
import io.nasguard.repository.DryRun;
import io.nasguard.repository.Plan;
import java.lang.reflect.Field;
import java.util.List;
import java.util.OptionalLong;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.context.CallContext;

/** {@code validateBackupMountOptions}: says what would be stored, and stores nothing. */
@APICommand(name = "validateBackupMountOptions", authorized = {RoleType.Admin},
        description = "Says what adding or updating a backup repository with these parameters would store,"
                + " what its mount would do, and what is wrong. Nothing is stored.",
        responseObject = MountOptionsValidationResponse.class,
        requestHasSensitiveInfo = true, responseHasSensitiveInfo = false)
public class ValidateMountOptionsCmd extends BaseCmd {

    @Inject
    private DryRun dryRun;

    @Parameter(name = "type", type = CommandType.STRING,
            description = "file system type of the share: nfs, nfs4, cifs or cephfs; may be left out with id")
    private String type;

    @Parameter(name = "mountopts", type = CommandType.STRING, length = ParameterLength.MOUNT_OPTIONS,
            description = ParameterTexts.MOUNT_OPTIONS)
    private String mountOptions;

    @Parameter(name = "id", type = CommandType.UUID, entityType = BackupRepositoryResponse.class,
            description = "ID of the backup repository to be updated, whose masked secrets are meant;"
                    + " left out for a new one")
    private Long idInDocumentation;

    /** See {@link TextIds}. */
    @Parameter(name = "id", type = CommandType.STRING, includeInApiDoc = false)
    private String id;

    @Parameter(name = "address", type = CommandType.STRING, length = 1024, description = "address of the share")
    private String address;

    @Parameter(name = "backuptimeout", type = CommandType.LONG, description = ParameterTexts.BACKUP_TIMEOUT)
    private Long backupTimeout;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "ID of the zone whose settings apply, for a new repository")
    private Long zoneId;

    @Override
    public List<Field> getParamFields() {
        return TextIds.in(super.getParamFields());
    }

    @Override
    public void execute() {
        MountOptionsValidationResponse response =
                ApiAnswer.of(() -> new MountOptionsValidationResponse(plan()));
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    private Plan plan() {
        OptionalLong timeout = backupTimeout == null ? OptionalLong.empty() : OptionalLong.of(backupTimeout);
        return id == null
                ? dryRun.ofAdding(type, mountOptions, timeout, address, zoneId)
                : dryRun.ofUpdating(id, type, mountOptions, backupTimeout, address);
    }

    @Override
    public long getEntityOwnerId() {
        return CallContext.current().getCallingAccount().getId();
    }
}
