// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.component.ManagerBase;
import io.nasguard.stubs.Stub;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.naming.ConfigurationException;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.jobs.AsyncJobDispatcher;

public class BackupManagerImpl extends ManagerBase implements BackupManager {
    public BackupManagerImpl() {
        throw Stub.called();
    }

    public boolean assignVMToBackupOffering(Long id1, Long id2) {
        throw Stub.called();
    }

    public boolean configure(String name, Map<String, Object> params) throws ConfigurationException {
        throw Stub.called();
    }

    public boolean deleteBackup(Long id, Boolean flag) {
        throw Stub.called();
    }

    public boolean deleteBackupOffering(Long id) {
        throw Stub.called();
    }

    public AsyncJobDispatcher getAsyncJobDispatcher() {
        throw Stub.called();
    }

    public BackupProvider getBackupProvider(Long id) {
        throw Stub.called();
    }

    public BackupProvider getBackupProvider(String text) {
        throw Stub.called();
    }

    public List<Class<?>> getCommands() {
        throw Stub.called();
    }

    public String getConfigComponentName() {
        throw Stub.called();
    }

    public ConfigKey<?>[] getConfigKeys() {
        throw Stub.called();
    }

    public boolean isDisabled(Long id) {
        throw Stub.called();
    }

    public List<BackupOffering> listBackupProviderOfferings(Long zoneId) {
        throw Stub.called();
    }

    public List<BackupProvider> listBackupProviders() {
        throw Stub.called();
    }

    public void poll(Date date) {
        throw Stub.called();
    }

    public boolean removeVMFromBackupOffering(Long id, boolean flag) {
        throw Stub.called();
    }

    public boolean restoreBackup(Long id) {
        throw Stub.called();
    }

    public boolean restoreBackupVolumeAndAttachToVM(String text, Long id1, Long id2) throws Exception {
        throw Stub.called();
    }

    public void scheduleBackups() {
        throw Stub.called();
    }

    public void setAsyncJobDispatcher(AsyncJobDispatcher asyncJobDispatcher) {
        throw Stub.called();
    }

    public void setBackupProviders(List<BackupProvider> backupProviders) {
        throw Stub.called();
    }

    public boolean start() {
        throw Stub.called();
    }
}
