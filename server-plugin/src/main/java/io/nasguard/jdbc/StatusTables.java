// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The two tables of our own in CloudStack's database. Nothing of CloudStack's refers to them: they can be dropped while
 * the plugin is not there. Their dates are UTC, by the database's clock.
 */
public final class StatusTables {

    /** What hosts answered. A report is kept while it shows something in flight, that is while {@code busy}. */
    static final String HOSTS = "nas_backup_guard_host";
    /** What admins were told and is still so. */
    static final String ALERTS = "nas_backup_guard_alert";

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS " + HOSTS + " ("
                    + "host_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,"
                    + " asked DATETIME(3), answered DATETIME(3), next_ask DATETIME(3), silent_since DATETIME(3),"
                    + " missed INT NOT NULL DEFAULT 0, guard_version VARCHAR(64), command_timeout INT,"
                    + " orphan_mounts INT NOT NULL DEFAULT 0, busy TINYINT(1) NOT NULL DEFAULT 0,"
                    + " report MEDIUMTEXT, marks MEDIUMTEXT,"
                    + " KEY i_nas_backup_guard_host__busy (busy)"
                    + ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
            "CREATE TABLE IF NOT EXISTS " + ALERTS + " ("
                    + "subject VARCHAR(80) NOT NULL PRIMARY KEY, since DATETIME(3) NOT NULL, quiet_since DATETIME(3)"
                    + ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");

    /** What a table that an older build made does not have: table, column, its type. */
    private static final List<String[]> NEW_COLUMNS = List.<String[]>of(
            new String[] {HOSTS, "connected", "DATETIME(3)"},
            // When a server took it on itself to say that it is so; NULL once that is done.
            new String[] {ALERTS, "claimed", "DATETIME(3)"},
            // When one took it on itself to say that it is over.
            new String[] {ALERTS, "closing", "DATETIME(3)"});

    /** The state of a statement that adds a column that is there. */
    private static final String IS_THERE = "42S21";

    private final ConnectionSource connections;

    public StatusTables(ConnectionSource connections) {
        this.connections = connections;
    }

    /** Makes the tables, and the columns, that are not there yet. */
    public void create() {
        try (Connection connection = connections.open(); Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            for (String[] column : NEW_COLUMNS) {
                add(statement, column[0], column[1], column[2]);
            }
        } catch (SQLException e) {
            throw new StoreException("The tables " + HOSTS + " and " + ALERTS + " cannot be made", e);
        }
    }

    /** MySQL has no word for "if it is not there". */
    private static void add(Statement statement, String table, String column, String type) throws SQLException {
        try (ResultSet found = statement.executeQuery("SHOW COLUMNS FROM " + table + " LIKE '" + column + "'")) {
            if (found.next()) {
                return;
            }
        }
        try {
            statement.execute("ALTER TABLE " + table + " ADD COLUMN " + column + " " + type);
        } catch (SQLException e) {
            // Another server was quicker.
            if (!IS_THERE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
