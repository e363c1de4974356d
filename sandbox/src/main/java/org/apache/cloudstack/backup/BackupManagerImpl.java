// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.component.ManagerBase;
import io.nasguard.sandbox.data.RepositoryCommands;
import java.util.ArrayList;
import java.util.List;
import org.apache.cloudstack.framework.config.ConfigKey;

/** Brings the commands about backup repositories, while the backup framework is enabled. */
public class BackupManagerImpl extends ManagerBase implements BackupManager {
    private List<BackupProvider> backupProviders;

    public BackupManagerImpl() {
    }

    /** @return none while {@code backup.framework.enabled} is false, which is the default */
    @Override
    public List<Class<?>> getCommands() {
        return BackupFrameworkEnabled.value() ? RepositoryCommands.all() : new ArrayList<>();
    }

    @Override
    public String getConfigComponentName() {
        return BackupService.class.getSimpleName();
    }

    @Override
    public ConfigKey<?>[] getConfigKeys() {
        return new ConfigKey<?>[] {BackupFrameworkEnabled, BackupProviderPlugin, BackupSyncPollingInterval};
    }

    public void setBackupProviders(List<BackupProvider> backupProviders) {
        this.backupProviders = backupProviders;
    }

    public List<BackupProvider> listBackupProviders() {
        return backupProviders;
    }
}
