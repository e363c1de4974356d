// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import com.cloud.utils.component.PluggableService;
import io.nasguard.cloudstack.api.ListHostsBackupStatusCmd;
import io.nasguard.cloudstack.api.ReleaseHostBackupsCmd;
import io.nasguard.cloudstack.api.ValidateMountOptionsCmd;
import io.nasguard.repository.GuardSettings;
import java.util.List;

/** Offers the commands that are ours alone, whatever CloudStack's backup manager is. */
public final class OwnCommands implements PluggableService {

    private static final List<Class<?>> COMMANDS = List.of(
            ValidateMountOptionsCmd.class, ListHostsBackupStatusCmd.class, ReleaseHostBackupsCmd.class);

    private final GuardSettings settings;

    public OwnCommands(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Class<?>> getCommands() {
        return settings.enabled() ? COMMANDS : List.of();
    }
}
