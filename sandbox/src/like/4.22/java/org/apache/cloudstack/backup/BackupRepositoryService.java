// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.Pair;
import java.util.List;
import org.apache.cloudstack.api.command.user.backup.repository.AddBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.DeleteBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.ListBackupRepositoriesCmd;
import org.apache.cloudstack.api.command.user.backup.repository.UpdateBackupRepositoryCmd;

/** What the commands about backup repositories do. */
public interface BackupRepositoryService {
    BackupRepository addBackupRepository(AddBackupRepositoryCmd cmd);

    /** @return null when there is no such repository (any more) */
    BackupRepository updateBackupRepository(UpdateBackupRepositoryCmd cmd);

    /** @return false when there is no such repository (any more) */
    boolean deleteBackupRepository(DeleteBackupRepositoryCmd cmd);

    Pair<List<BackupRepository>, Integer> listBackupRepositories(ListBackupRepositoriesCmd cmd);
}
