// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import org.apache.cloudstack.api.response.BackupRepositoryResponse;
import org.apache.cloudstack.backup.BackupRepository;

/** Fields of a repository's answer which only some versions have; here there are none. */
final class RepositoryExtras {
    private RepositoryExtras() {
    }

    static void fill(BackupRepositoryResponse response, BackupRepository repository) {
    }
}
