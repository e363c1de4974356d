// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.cloudstack.api.command.user.backup.repository.AddBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.DeleteBackupRepositoryCmd;
import org.apache.cloudstack.api.command.user.backup.repository.ListBackupRepositoriesCmd;

/** CloudStack's own commands about backup repositories; before 4.22 there is no update. */
public final class RepositoryCommands {
    private RepositoryCommands() {
    }

    public static List<Class<?>> all() {
        List<Class<?>> commands = new ArrayList<>();
        commands.add(AddBackupRepositoryCmd.class);
        commands.add(DeleteBackupRepositoryCmd.class);
        commands.add(ListBackupRepositoriesCmd.class);
        return commands;
    }
}
