// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.user.AccountManager;
import com.cloud.utils.Pair;
import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.data.RepositorySearch;
import io.nasguard.sandbox.db.Sql;
import java.util.List;
import javax.inject.Inject;
import org.apache.cloudstack.api.command.user.backup.repository.AddBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.DeleteBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.ListBackupRepositoriesCmd;
import org.apache.cloudstack.backup.dao.BackupRepositoryDao;
import org.apache.cloudstack.context.CallContext;

/** Keeps backup repositories as CloudStack 4.20 and 4.21 do. */
public class BackupRepositoryServiceImpl extends ManagerBase implements BackupRepositoryService {

    private static final String BACKUPS_ON_REPOSITORY = "SELECT 1 FROM backup_offering o JOIN backups b ON b.backup_offering_id = o.id"
            + " WHERE o.external_id = ? AND o.zone_id = ? AND o.removed IS NULL AND b.removed IS NULL LIMIT 1";

    @Inject
    private BackupRepositoryDao repositoryDao;
    @Inject
    private AccountManager accountManager;

    public BackupRepositoryServiceImpl() {
    }

    @Override
    public BackupRepository addBackupRepository(AddBackupRepositoryCmd cmd) {
        return repositoryDao.persist(new BackupRepositoryVO(cmd.getZoneId(), cmd.getProvider(), cmd.getName(), cmd.getType(),
                cmd.getAddress(), cmd.getMountOptions(), cmd.getCapacityBytes()));
    }

    @Override
    public boolean deleteBackupRepository(DeleteBackupRepositoryCmd cmd) {
        BackupRepositoryVO repository = repositoryDao.findById(cmd.getId());
        if (repository == null) {
            return false;
        }
        if (Sql.first(row -> row.getInt(1), BACKUPS_ON_REPOSITORY, repository.getUuid(), repository.getZoneId()).isPresent()) {
            throw new CloudRuntimeException("Failed to delete backup repository as there are backups present on it");
        }
        return repositoryDao.remove(repository.getId());
    }

    /** Gives all that match: the native list has no pages, whatever the call asks for. */
    @Override
    public Pair<List<BackupRepository>, Integer> listBackupRepositories(ListBackupRepositoriesCmd cmd) {
        Long zoneId = accountManager.checkAccessAndSpecifyAuthority(CallContext.current().getCallingAccount(), cmd.getZoneId());
        List<BackupRepository> found =
                RepositorySearch.find(cmd.getId(), cmd.getName(), zoneId, cmd.getProvider(), cmd.getKeyword());
        return new Pair<>(found, found.size());
    }
}
