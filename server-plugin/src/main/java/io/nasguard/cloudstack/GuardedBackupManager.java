// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import io.nasguard.repository.GuardSettings;
import java.util.List;
import javax.inject.Inject;
import org.apache.cloudstack.backup.BackupManagerImpl;

/** CloudStack's backup manager with our commands in the place of its own on repositories. */
public class GuardedBackupManager extends BackupManagerImpl {

    @Inject
    private GuardSettings settings;

    /** Empty while backups are off ({@code backup.framework.enabled}), CloudStack's own while the guard is. */
    @Override
    public List<Class<?>> getCommands() {
        List<Class<?>> commands = super.getCommands();
        return commands.isEmpty() || !settings.enabled() ? commands : RepositoryCommands.inPlaceOf(commands);
    }
}
