// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.cloudstack.response.RepositoryResponse;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.Parameter;

/** {@code updateBackupRepository} of CloudStack 4.22 and later. */
@APICommand(name = "updateBackupRepository", since = "4.20.0", authorized = {RoleType.Admin},
        description = CommandTexts.UPDATE,
        responseObject = RepositoryResponse.class, requestHasSensitiveInfo = true, responseHasSensitiveInfo = false)
public class UpdateRepositoryWithCrossZoneCmd extends UpdateRepositoryCmd {

    @Parameter(name = "crosszoneinstancecreation", type = CommandType.BOOLEAN, since = "4.22.0",
            description = ParameterTexts.CROSS_ZONE)
    private Boolean crossZoneInstanceCreation;

    @Override
    Boolean crossZoneInstanceCreation() {
        return crossZoneInstanceCreation;
    }
}
