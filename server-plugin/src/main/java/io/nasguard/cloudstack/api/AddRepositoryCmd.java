// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.cloudstack.response.RepositoryResponse;
import io.nasguard.repository.NewRepository;
import io.nasguard.repository.RepositoryService;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.context.CallContext;

/** {@code addBackupRepository}: CloudStack's own, made safe by default. */
@APICommand(name = "addBackupRepository", since = "4.20.0", authorized = {RoleType.Admin},
        description = CommandTexts.ADD,
        responseObject = RepositoryResponse.class, requestHasSensitiveInfo = true, responseHasSensitiveInfo = false)
public class AddRepositoryCmd extends BaseCmd {

    /** The provider that a repository belongs to when none is named: the only one that uses repositories. */
    private static final String NAS = "nas";

    @Inject
    private RepositoryService repositories;

    @Parameter(name = "name", type = CommandType.STRING, required = true, description = "name of the backup repository")
    private String name;

    @Parameter(name = "address", type = CommandType.STRING, required = true, length = 1024,
            description = "address of the share: host:/path for nfs, //host/share for cifs")
    private String address;

    @Parameter(name = "type", type = CommandType.STRING, required = true,
            description = "file system type of the share: nfs, nfs4, cifs or cephfs")
    private String type;

    @Parameter(name = "provider", type = CommandType.STRING, description = "backup repository provider, nas if left out")
    private String provider;

    @Parameter(name = "mountopts", type = CommandType.STRING, length = ParameterLength.MOUNT_OPTIONS,
            description = ParameterTexts.MOUNT_OPTIONS)
    private String mountOptions;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class, required = true,
            description = "ID of the zone where the backup repository is to be added")
    private Long zoneId;

    @Parameter(name = "capacitybytes", type = CommandType.LONG, description = "capacity of this backup repository")
    private Long capacityBytes;

    @Parameter(name = "backuptimeout", type = CommandType.LONG, description = ParameterTexts.BACKUP_TIMEOUT)
    private Long backupTimeout;

    @Override
    public void execute() {
        NewRepository wanted = new NewRepository(name, type, address, provider == null ? NAS : provider, zoneId,
                mountOptions, backupTimeout, capacityBytes, crossZoneInstanceCreation());
        RepositoryResponse response = ApiAnswer.of(() -> new RepositoryResponse(repositories.add(wanted)));
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    /** @return null where the running CloudStack has no such thing */
    Boolean crossZoneInstanceCreation() {
        return null;
    }

    @Override
    public long getEntityOwnerId() {
        return CallContext.current().getCallingAccount().getId();
    }
}
