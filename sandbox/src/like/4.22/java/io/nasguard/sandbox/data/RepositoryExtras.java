// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** What 4.22 knows more of a repository. */
final class RepositoryExtras {
    private RepositoryExtras() {
    }

    static void fill(BackupRepositoryResponse response, BackupRepository repository) {
        response.setCrossZoneInstanceCreation(repository.crossZoneInstanceCreationEnabled());
    }
}
