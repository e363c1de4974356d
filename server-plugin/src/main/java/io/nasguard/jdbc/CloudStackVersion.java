// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.repository.RestoreSupport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The version of CloudStack that the database was last brought to, as its {@code version} table says. */
public final class CloudStackVersion implements RestoreSupport {

    private final ConnectionSource connections;
    private volatile String known;

    public CloudStackVersion(ConnectionSource connections) {
        this.connections = connections;
    }

    /**
     * @return true where a restore mounts the repository without its mount options, so always hard: CloudStack 4.20.0
     *         (its LibvirtRestoreBackupCommandWrapper takes the options and does not use them)
     */
    @Override
    public boolean restoresIgnoreMountOptions() {
        return version().startsWith("4.20.0.");
    }

    private String version() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private String read() {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT version FROM version WHERE step = 'Complete' ORDER BY id DESC LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new StoreException("The version of the database cannot be read", e);
        }
    }
}
