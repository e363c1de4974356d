// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.sandbox.Like;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.startFresh(Path.of("target", "sandbox"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url() + "?user=root");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS schematest");
            statement.execute("CREATE DATABASE schematest");
        }
    }

    @ParameterizedTest
    @EnumSource(Like.class)
    void eachVersionHasItsOwnColumns(Like like) throws SQLException {
        try (Connection connection = open()) {
            assertTrue(Schema.create(connection, like));

            assertEquals(like.atLeast(Like.V4_22), has(connection, "backup_repository", "cross_zone_instance_creation"));
            assertEquals(like.atLeast(Like.V4_21), has(connection, "backups", "name"));
            assertEquals(like.atLeast(Like.V4_20_2), has(connection, "user", "api_key_access"));
            assertEquals("varchar(1024)", type(connection, "backup_repository", "mount_opts"));
        }
    }

    /** That a search for running backups reads the whole table is what the plugin has to live with. */
    @Test
    void backupsHaveNoIndexOnStatusOrRemoved() throws SQLException {
        try (Connection connection = open()) {
            Schema.create(connection, Like.V4_22);

            List<String> indexed = column(connection, "SELECT column_name FROM information_schema.statistics"
                    + " WHERE table_schema = 'schematest' AND table_name = 'backups'");

            assertFalse(indexed.contains("status") || indexed.contains("removed"), indexed.toString());
        }
    }

    @Test
    void tablesThatAreThereStay() throws SQLException {
        try (Connection connection = open()) {
            Schema.create(connection, Like.V4_20_2);
            connection.createStatement().execute("INSERT INTO version (version, updated, step) VALUES ('1', NOW(), 'Complete')");

            assertFalse(Schema.create(connection, Like.V4_20_2));

            assertEquals(List.of("1"), column(connection, "SELECT version FROM version"));
        }
    }

    @Test
    void anotherVersionIsRefused() throws SQLException {
        try (Connection connection = open()) {
            Schema.create(connection, Like.V4_20_2);

            IllegalStateException refusal =
                    assertThrows(IllegalStateException.class, () -> Schema.create(connection, Like.V4_22));

            assertTrue(refusal.getMessage().contains("--like 4.20.2"), refusal.getMessage());
        }
    }

    /** Such as a real CloudStack's: the sandbox must not write there. */
    @Test
    void somebodyElsesTablesAreLeftAlone() throws SQLException {
        try (Connection connection = open()) {
            connection.createStatement().execute("CREATE TABLE configuration (name varchar(255))");

            assertThrows(IllegalStateException.class, () -> Schema.create(connection, Like.V4_20_2));

            assertEquals(List.of("configuration"), column(connection, "SHOW TABLES"));
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(database.url() + "schematest?user=root");
    }

    private static boolean has(Connection connection, String table, String column) throws SQLException {
        return !column(connection, "SHOW COLUMNS FROM `" + table + "` LIKE '" + column + "'").isEmpty();
    }

    private static String type(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW COLUMNS FROM `" + table + "` LIKE '" + column + "'")) {
            rows.next();
            return rows.getString("Type");
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
