// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.cloudstack.response.RepositoryResponse;
import io.nasguard.repository.RepositoryService;
import io.nasguard.repository.RepositoryUpdate;
import java.lang.reflect.Field;
import java.util.List;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.context.CallContext;

/**
 * {@code updateBackupRepository}: new in CloudStack 4.20 and 4.21, and in the place of CloudStack's own from 4.22 on,
 * which empties the mount options when they are left out.
 */
@APICommand(name = "updateBackupRepository", since = "4.20.0", authorized = {RoleType.Admin},
        description = CommandTexts.UPDATE,
        responseObject = RepositoryResponse.class, requestHasSensitiveInfo = true, responseHasSensitiveInfo = false)
public class UpdateRepositoryCmd extends BaseCmd {

    @Inject
    private RepositoryService repositories;

    @Parameter(name = "id", type = CommandType.UUID, entityType = BackupRepositoryResponse.class, required = true,
            description = "ID of the backup repository")
    private Long idInDocumentation;

    /** See {@link TextIds}. */
    @Parameter(name = "id", type = CommandType.STRING, required = true, includeInApiDoc = false)
    private String id;

    @Parameter(name = "name", type = CommandType.STRING, description = "name of the backup repository")
    private String name;

    @Parameter(name = "address", type = CommandType.STRING, length = 1024, description = "address of the share")
    private String address;

    @Parameter(name = "mountopts", type = CommandType.STRING, length = ParameterLength.MOUNT_OPTIONS,
            description = ParameterTexts.MOUNT_OPTIONS + " Empty: back to the default. Left out: unchanged.")
    private String mountOptions;

    @Parameter(name = "backuptimeout", type = CommandType.LONG,
            description = ParameterTexts.BACKUP_TIMEOUT + ". 0: drop the repository's own timeout.")
    private Long backupTimeout;

    @Override
    public List<Field> getParamFields() {
        return TextIds.in(super.getParamFields());
    }

    @Override
    public void execute() {
        RepositoryUpdate update =
                new RepositoryUpdate(name, address, mountOptions, backupTimeout, crossZoneInstanceCreation());
        RepositoryResponse response = ApiAnswer.of(() -> new RepositoryResponse(repositories.update(id, update)));
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    /** @return null where it is left out, or where the running CloudStack has no such thing */
    Boolean crossZoneInstanceCreation() {
        return null;
    }

    @Override
    public long getEntityOwnerId() {
        return CallContext.current().getCallingAccount().getId();
    }
}
