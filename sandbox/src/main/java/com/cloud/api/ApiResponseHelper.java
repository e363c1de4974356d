// SPDX-License-Identifier: Apache-2.0
package com.cloud.api;

import com.cloud.dc.DataCenterVO;
import com.cloud.dc.dao.DataCenterDao;
import io.nasguard.sandbox.data.RepositoryResponses;
import javax.inject.Inject;
import org.apache.cloudstack.api.ResponseGenerator;
import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** Turns entities into answers. */
public class ApiResponseHelper implements ResponseGenerator {
    @Inject
    private DataCenterDao zones;

    public ApiResponseHelper() {
    }

    @Override
    public BackupRepositoryResponse createBackupRepositoryResponse(BackupRepository repository) {
        DataCenterVO zone = zones.findByIdIncludingRemoved(repository.getZoneId());
        return RepositoryResponses.of(repository, zone);
    }
}
