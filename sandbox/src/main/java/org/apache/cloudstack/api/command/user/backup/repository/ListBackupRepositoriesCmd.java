// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.backup.repository;

import com.cloud.utils.Pair;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.ApiConstants;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryService;

/** CloudStack's own listBackupRepositories: all of them, whatever page is asked for. */
@APICommand(name = "listBackupRepositories", description = "Lists all backup repositories",
        responseObject = BackupRepositoryResponse.class, since = "4.20.0", authorized = {RoleType.Admin})
public class ListBackupRepositoriesCmd extends BaseListCmd {
    @Inject
    private BackupRepositoryService backupRepositoryService;

    @Parameter(name = ApiConstants.NAME, type = CommandType.STRING, description = "name of the backup repository")
    private String name;

    @Parameter(name = ApiConstants.ZONE_ID, type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "ID of the zone where the backup repository is to be added")
    private Long zoneId;

    @Parameter(name = ApiConstants.PROVIDER, type = CommandType.STRING, description = "the backup repository provider")
    private String provider;

    @Parameter(name = ApiConstants.ID, type = CommandType.UUID, entityType = BackupRepositoryResponse.class,
            description = "ID of the backup repository")
    private Long id;

    public ListBackupRepositoriesCmd() {
    }

    public String getName() {
        return name;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public String getProvider() {
        return provider;
    }

    public Long getId() {
        return id;
    }

    @Override
    public void execute() {
        try {
            Pair<List<BackupRepository>, Integer> found = backupRepositoryService.listBackupRepositories(this);
            List<BackupRepositoryResponse> answers = new ArrayList<>();
            for (BackupRepository repository : found.first()) {
                answers.add(_responseGenerator.createBackupRepositoryResponse(repository));
            }
            ListResponse<BackupRepositoryResponse> response = new ListResponse<>();
            response.setResponses(answers, found.second());
            response.setResponseName(getCommandName());
            setResponseObject(response);
        } catch (Exception e) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR,
                    String.format("Error listing backup repositories, due to: %s", e.getMessage()));
        }
    }
}
