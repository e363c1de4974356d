// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** Turns entities into answers. */
public interface ResponseGenerator {
    BackupRepositoryResponse createBackupRepositoryResponse(BackupRepository repository);
}
