// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.database;

import io.nasguard.sandbox.Like;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of one CloudStack version. */
public final class Schema {

    /** Marks a schema as the sandbox's own; a real CloudStack's has no such table. */
    private static final String MARK = "nas_backup_guard_sandbox";

    private Schema() {
    }

    /**
     * Makes the tables, unless they are there.
     *
     * @return whether they were made, so that there is nothing in them
     * @throws IllegalStateException when the schema holds tables that no sandbox made, or those of another version
     */
    public static boolean create(Connection connection, Like like) throws SQLException {
        String version = mark(connection);
        if (version != null && !version.equals(like.label())) {
            throw new IllegalStateException("The database was made by --like " + version + ": start with that, or with an empty"
                    + " database");
        }
        if (version != null) {
            return false;
        }
        for (String statement : statements(like)) {
            execute(connection, statement);
        }
        execute(connection, "CREATE TABLE " + MARK + " (version varchar(16) NOT NULL)");
        execute(connection, "INSERT INTO " + MARK + " VALUES ('" + like.label() + "')");
        return true;
    }

    /** @return the statements that make the tables of the version, in order */
    public static List<String> statements(Like like) {
        List<String> files = new ArrayList<>(List.of("schema.sql"));
        for (Like each : Like.values()) {
            if (each != Like.V4_20_0 && like.atLeast(each)) {
                files.add("delta-" + each.label() + ".sql");
            }
        }
        List<String> statements = new ArrayList<>();
        for (String file : files) {
            for (String statement : read(file).replaceAll("(?m)^--.*$", "").split(";")) {
                if (!statement.isBlank()) {
                    statements.add(statement.trim());
                }
            }
        }
        return statements;
    }

    private static String mark(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.isEmpty()) {
            return null;
        }
        if (!tables.contains(MARK)) {
            throw new IllegalStateException("The database holds tables that no sandbox made, and is left alone:"
                    + " give --db-url with an empty one");
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM " + MARK)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("/db/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
