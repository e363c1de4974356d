// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import io.nasguard.sandbox.crypto.DatabaseEncryption;
import io.nasguard.sandbox.database.EmbeddedDatabase;
import io.nasguard.sandbox.database.Schema;
import io.nasguard.sandbox.database.Seed;
import io.nasguard.sandbox.db.CloudDataSource;
import io.nasguard.sandbox.engine.SandboxServer;
import io.nasguard.sandbox.engine.Settings;
import io.nasguard.sandbox.machine.MachineFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** A running sandbox: database and management server. There can be one in a process, for CloudStack's classes are static. */
public final class Sandbox implements AutoCloseable {

    /** What stands in front of the address in the line that says that the sandbox can be used. */
    public static final String READY = "Sandbox ready: ";

    /** The key of column encryption; a sandbox has nothing to hide. */
    private static final String ENCRYPTION_KEY = "sandbox";
    private static final String PLUGIN = "nas-backup-guard";
    private static final String SCHEMA = "cloud";

    private final EmbeddedDatabase database;
    private final String databaseUrl;
    private final MariaDbPoolDataSource pool;
    private final SandboxServer server;

    private Sandbox(EmbeddedDatabase database, String databaseUrl, MariaDbPoolDataSource pool, SandboxServer server) {
        this.database = database;
        this.databaseUrl = databaseUrl;
        this.pool = pool;
        this.server = server;
    }

    /** Runs until it is stopped by a signal. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Sandbox sandbox = start(SandboxOptions.parse(List.of(arguments)));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
            System.out.print(sandbox.greeting());
            System.out.flush();
            sandbox.server.join();
        } catch (IllegalArgumentException | IllegalStateException | IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts database and server in this process, like the version that {@link Like#current()} says.
     *
     * @throws IllegalStateException when the database cannot be used
     * @throws IOException when the port is taken
     */
    public static Sandbox start(SandboxOptions options) throws IOException, SQLException {
        EmbeddedDatabase database = null;
        MariaDbPoolDataSource pool = null;
        try {
            String url = options.databaseUrl();
            if (url == null) {
                database = options.data() == null ? EmbeddedDatabase.startFresh(options.work())
                        : EmbeddedDatabase.startKept(options.work(), options.data());
                createSchema(database.url());
                url = database.url() + SCHEMA;
            }
            pool = pool(url, options);
            CloudDataSource.set(pool);
            if (options.encryption()) {
                DatabaseEncryption.enable(ENCRYPTION_KEY);
            } else {
                DatabaseEncryption.disable();
            }
            fill(pool);
            MachineFiles.set(options.machine(), options.work());
            return new Sandbox(database, url, pool, SandboxServer.start(settings(options)));
        } catch (IOException | SQLException | RuntimeException e) {
            close(pool, database);
            throw e;
        }
    }

    private static Settings settings(SandboxOptions options) {
        Settings.Builder settings = Settings.builder().port(options.port());
        Path webapp = options.webapp();
        if (webapp != null && Files.isDirectory(webapp)) {
            settings.webapp(PLUGIN, webapp);
        }
        return settings.build();
    }

    private static void createSchema(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "?user=root");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
        }
    }

    private static MariaDbPoolDataSource pool(String url, SandboxOptions options) throws SQLException {
        MariaDbPoolDataSource pool = new MariaDbPoolDataSource(withOptions(url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:")));
        pool.setUser(options.databaseUser());
        pool.setPassword(options.databasePassword());
        return pool;
    }

    private static String withOptions(String url) {
        return url + (url.contains("?") ? "&" : "?") + "maxPoolSize=30&minPoolSize=2&registerJmxPool=false";
    }

    private static void fill(MariaDbPoolDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            if (!Schema.create(connection, Like.current())) {
                return;
            }
        }
        Seed.plant(Like.current());
    }

    /** @return address of the user interface, with a slash at its end; the API is at {@code api} below it */
    public URI baseUri() {
        return URI.create("http://localhost:" + server.port() + "/client/");
    }

    /** @return the server, for its Spring contexts */
    public SandboxServer server() {
        return server;
    }

    private String greeting() {
        StringBuilder text = new StringBuilder();
        text.append(System.lineSeparator());
        text.append(READY).append(baseUri()).append(System.lineSeparator());
        text.append("  It behaves as CloudStack ").append(Like.current().version()).append(" does, and is none.")
                .append(System.lineSeparator());
        for (String user : List.of("admin", "readonly", "user")) {
            text.append(String.format("  login %-8s / %s   API key %-24s secret key %s%n", user, Seed.PASSWORD,
                    Seed.apiKey(user), Seed.secretKey(user)));
        }
        if (database != null) {
            text.append("  database ").append(databaseUrl).append(", user root, no password").append(System.lineSeparator());
        }
        text.append("  Stop with Ctrl-C.").append(System.lineSeparator());
        return text.toString();
    }

    /** Stops server and database; a database that was not given is deleted. */
    @Override
    public void close() {
        server.close();
        close(pool, database);
    }

    private static void close(MariaDbPoolDataSource pool, EmbeddedDatabase database) {
        if (pool != null) {
            pool.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
