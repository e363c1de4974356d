// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** CloudStack 4.20.0 answers with the mount options as they are, secrets included. */
final class RepositoryExtras {
    private RepositoryExtras() {
    }

    static void fill(BackupRepositoryResponse response, BackupRepository repository) {
        response.setMountOptions(repository.getMountOptions());
    }
}
