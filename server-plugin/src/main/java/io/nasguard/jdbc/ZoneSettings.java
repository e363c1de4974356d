// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a zone itself sets: CloudStack's ConfigKey gives the value in force, not whose value it is. */
public final class ZoneSettings {

    private final ConnectionSource connections;

    public ZoneSettings(ConnectionSource connections) {
        this.connections = connections;
    }

    /** @return true when {@code data_center_details} holds a value of its own for the zone */
    public boolean hasOwn(long zoneId, String name) {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT 1 FROM data_center_details WHERE dc_id = ? AND name = ? AND value IS NOT NULL")) {
            statement.setLong(1, zoneId);
            statement.setString(2, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new StoreException("The settings of the zone cannot be read from the database", e);
        }
    }
}
