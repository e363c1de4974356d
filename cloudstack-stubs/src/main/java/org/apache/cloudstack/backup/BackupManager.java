// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.component.Manager;
import com.cloud.utils.component.PluggableService;
import java.util.List;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

public interface BackupManager extends BackupService, Configurable, PluggableService, Manager {
    ConfigKey<Boolean> BackupEnableAttachDetachVolumes = null;

    ConfigKey<Boolean> BackupFrameworkEnabled = null;

    ConfigKey<String> BackupProviderPlugin = null;

    ConfigKey<Long> BackupSyncPollingInterval = null;

    boolean assignVMToBackupOffering(Long id1, Long id2);

    boolean deleteBackup(Long id, Boolean flag);

    boolean deleteBackupOffering(Long id);

    List<BackupOffering> listBackupProviderOfferings(Long zoneId);

    boolean removeVMFromBackupOffering(Long id, boolean flag);

    boolean restoreBackup(Long id);

    boolean restoreBackupVolumeAndAttachToVM(String text, Long id1, Long id2) throws Exception;
}
