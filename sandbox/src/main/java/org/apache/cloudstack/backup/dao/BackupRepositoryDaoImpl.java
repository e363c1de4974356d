// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup.dao;

import com.cloud.utils.db.GenericDaoBase;
import io.nasguard.sandbox.data.RepositorySearch;
import java.util.List;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryVO;

/** Backup repositories in the database. */
public class BackupRepositoryDaoImpl extends GenericDaoBase<BackupRepositoryVO, Long> implements BackupRepositoryDao {
    public BackupRepositoryDaoImpl() {
    }

    @Override
    public List<BackupRepository> listByZoneAndProvider(Long zoneId, String provider) {
        return RepositorySearch.find(null, null, zoneId, provider, null);
    }
}
