// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.dc.DataCenterVO;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** The answer about a backup repository. */
public final class RepositoryResponses {
    private RepositoryResponses() {
    }

    /** @param zone the repository's zone, null where it is gone */
    public static BackupRepositoryResponse of(BackupRepository repository, DataCenterVO zone) {
        BackupRepositoryResponse response = new BackupRepositoryResponse();
        response.setObjectName("backuprepository");
        response.setId(repository.getUuid());
        response.setName(repository.getName());
        response.setType(repository.getType());
        response.setAddress(repository.getAddress());
        response.setProviderName(repository.getProvider());
        response.setCapacityBytes(repository.getCapacityBytes());
        response.setCreated(repository.getCreated());
        if (zone != null) {
            response.setZoneId(zone.getUuid());
            response.setZoneName(zone.getName());
        }
        RepositoryExtras.fill(response, repository);
        return response;
    }
}
