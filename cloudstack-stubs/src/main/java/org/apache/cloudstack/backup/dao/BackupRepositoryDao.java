// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup.dao;

import com.cloud.utils.db.GenericDao;
import java.util.List;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryVO;

public interface BackupRepositoryDao extends GenericDao<BackupRepositoryVO, Long> {
    BackupRepository findByBackupOfferingId(Long id);

    List<BackupRepository> listByZoneAndProvider(Long zoneId, String provider);
}
