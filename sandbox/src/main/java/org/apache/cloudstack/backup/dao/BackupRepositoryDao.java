// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup.dao;

import com.cloud.utils.db.GenericDao;
import java.util.List;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryVO;

/** Backup repositories in the database. */
public interface BackupRepositoryDao extends GenericDao<BackupRepositoryVO, Long> {
    List<BackupRepository> listByZoneAndProvider(Long zoneId, String provider);
}
