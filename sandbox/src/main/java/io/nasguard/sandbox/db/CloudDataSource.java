// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.db;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** The pool of connections to the {@code cloud} schema; set once, before the server starts. */
public final class CloudDataSource {
    private static volatile DataSource dataSource;

    private CloudDataSource() {
    }

    public static void set(DataSource pool) {
        dataSource = pool;
    }

    public static DataSource get() {
        DataSource pool = dataSource;
        if (pool == null) {
            throw new IllegalStateException("No database yet: call CloudDataSource.set() before the server starts");
        }
        return pool;
    }

    public static Connection connection() throws SQLException {
        return get().getConnection();
    }
}
