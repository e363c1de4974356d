// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import com.cloud.utils.component.Manager;
import com.cloud.utils.component.PluggableService;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

/** Backups, their commands and settings. */
public interface BackupManager extends BackupService, Configurable, PluggableService, Manager {
    ConfigKey<Boolean> BackupFrameworkEnabled = new ConfigKey<>("Advanced", Boolean.class, "backup.framework.enabled", "false",
            "Is backup and recovery framework enabled.", false, ConfigKey.Scope.Zone);

    ConfigKey<String> BackupProviderPlugin = new ConfigKey<>("Advanced", String.class, "backup.framework.provider.plugin",
            "dummy", "The backup and recovery provider plugin.", true, ConfigKey.Scope.Zone, BackupFrameworkEnabled.key());

    ConfigKey<Long> BackupSyncPollingInterval = new ConfigKey<>("Advanced", Long.class, "backup.framework.sync.interval", "300",
            "The backup and recovery background sync task polling interval in seconds.", true, BackupFrameworkEnabled.key());
}
