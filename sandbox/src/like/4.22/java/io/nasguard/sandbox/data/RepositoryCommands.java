// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.cloudstack.api.command.user.backup.repository.AddBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.DeleteBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.ListBackupRepositoriesCmd;
import org.apache.cloudstack.api.command.user.backup.repository.UpdateBackupRepositoryCmd;

/** CloudStack's own commands about backup repositories; from 4.22 on there is an update. */
public final class RepositoryCommands {
    private RepositoryCommands() {
    }

    public static List<Class<?>> all() {
        List<Class<?>> commands = new ArrayList<>();
        commands.add(AddBackupRepositoryCmd.class);
        commands.add(UpdateBackupRepositoryCmd.class);
        commands.add(DeleteBackupRepositoryCmd.class);
        commands.add(ListBackupRepositoriesCmd.class);
        return commands;
    }
}
