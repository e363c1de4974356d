// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The server's database, for rows that no call can make: such as an older CloudStack left, or somebody's SQL.
 *
 * @param url JDBC address of CloudStack's schema, user and password included
 */
record Database(String url) {

    /** Runs a statement that changes something. */
    void update(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, null where there is none. */
    String value(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the column, encrypted where the database is. */
    String mountOptions(String repositoryId) {
        return value("SELECT mount_opts FROM backup_repository WHERE uuid = ?", repositoryId);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
