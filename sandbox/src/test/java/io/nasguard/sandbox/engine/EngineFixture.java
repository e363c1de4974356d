// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.UUID;

import org.mariadb.jdbc.MariaDbPoolDataSource;

import com.cloud.utils.crypt.DBEncryptionUtil;

import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.account.Passwords;
import io.nasguard.sandbox.crypto.DatabaseEncryption;
import io.nasguard.sandbox.database.EmbeddedDatabase;
import io.nasguard.sandbox.database.Schema;
import io.nasguard.sandbox.db.CloudDataSource;
import io.nasguard.sandbox.db.Sql;

/**
 * One server for all tests of the engine: a real MariaDB with the tables of the version, a few accounts with fixed keys,
 * one zone, and the modules of the test class path.
 */
public final class EngineFixture {
    public static final String PASSWORD = "password";
    public static final String ADMIN_KEY = "adminKey-_1";
    public static final String ADMIN_SECRET = "adminSecret-_1";
    public static final String READER_KEY = "readerKey-_1";
    public static final String USER_KEY = "userKey-_1";
    public static final String ZONE = "7a0ee1a6-0b31-4c0e-8c5b-3f8e1d1a2b3c";
    public static final String REMOVED_ZONE = "11111111-0b31-4c0e-8c5b-3f8e1d1a2b3c";

    private static SandboxServer server;

    private EngineFixture() {
    }

    public static synchronized SandboxServer server() throws Exception {
        if (server == null) {
            EmbeddedDatabase database = EmbeddedDatabase.startFresh(Path.of("target", "sandbox"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            prepare(database.url());
            server = SandboxServer.start(Settings.builder().build());
        }
        return server;
    }

    public static String secretOf(String apiKey) {
        return apiKey.replace("Key", "Secret");
    }

    private static void prepare(String url) throws Exception {
        Driver driver = new org.mariadb.jdbc.Driver();
        try (Connection connection = driver.connect(url + "mysql?user=root", null)) {
            connection.createStatement().execute("CREATE DATABASE cloud");
        }
        MariaDbPoolDataSource pool = new MariaDbPoolDataSource(url + "cloud?user=root&maxPoolSize=10");
        CloudDataSource.set(pool);
        DatabaseEncryption.enable("engine test");
        try (Connection connection = pool.getConnection()) {
            Schema.create(connection, Like.current());
        }
        seed();
        for (String setting : ("backup.framework.enabled," + System.getProperty("test.settings", "")).split(",")) {
            if (!setting.isEmpty()) {
                Sql.update("INSERT INTO configuration (category, instance, component, name, value) VALUES "
                        + "('Advanced', 'DEFAULT', 'test', ?, 'true')", setting);
            }
        }
    }

    private static void seed() throws SQLException {
        Sql.update("INSERT INTO domain (id, name, uuid, owner, path, level) VALUES (1, 'ROOT', ?, 2, '/', 0)", uuid());
        role(1, "Root Admin", "Admin", "*", "ALLOW");
        role(5, "Read-Only Admin - Default", "Admin", "list*", "ALLOW");
        rule(5, "queryAsyncJobResult", "ALLOW", 1);
        rule(5, "*", "DENY", 2);
        role(4, "User", "User", "listZones", "ALLOW");
        account(1, "system", 1, 1, null);
        account(2, "admin", 1, 1, ADMIN_KEY);
        account(3, "reader", 1, 5, READER_KEY);
        account(4, "user", 0, 4, USER_KEY);
        account(5, "locked", 1, 1, "lockedKey-_1");
        Sql.update("UPDATE user SET state = 'locked' WHERE username = 'locked'");
        zone(1, ZONE, "zone one", false);
        zone(2, REMOVED_ZONE, "zone gone", true);
    }

    private static void role(long id, String name, String type, String rule, String permission) {
        Sql.update("INSERT INTO roles (id, uuid, name, role_type) VALUES (?, ?, ?, ?)", id, uuid(), name, type);
        rule(id, rule, permission, 0);
    }

    private static void rule(long role, String rule, String permission, int order) {
        Sql.update("INSERT INTO role_permissions (uuid, role_id, rule, permission, sort_order) VALUES (?, ?, ?, ?, ?)",
                uuid(), role, rule, permission, order);
    }

    private static void account(long id, String name, int type, long role, String apiKey) {
        Sql.update("INSERT INTO account (id, account_name, uuid, type, role_id, domain_id, state, created) "
                + "VALUES (?, ?, ?, ?, ?, 1, 'enabled', UTC_TIMESTAMP())", id, name, uuid(), type, role);
        Sql.update("INSERT INTO user (id, uuid, username, password, account_id, firstname, lastname, state, api_key, secret_key, "
                        + "timezone, created) VALUES (?, ?, ?, ?, ?, ?, 'Test', 'enabled', ?, ?, 'UTC', UTC_TIMESTAMP())",
                id, uuid(), name, Passwords.hash(PASSWORD), id, name, apiKey,
                apiKey == null ? null : DBEncryptionUtil.encrypt(secretOf(apiKey)));
    }

    private static void zone(long id, String uuid, String name, boolean removed) {
        Sql.update("INSERT INTO data_center (id, name, uuid, dns1, internal_dns1, networktype, removed) "
                + "VALUES (?, ?, ?, '8.8.8.8', '8.8.8.8', 'Advanced', " + (removed ? "UTC_TIMESTAMP()" : "NULL") + ")", id, name, uuid);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
