// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import java.sql.Connection;
import java.sql.SQLException;

import io.nasguard.sandbox.db.CloudDataSource;

/** Gives connections to CloudStack's database. */
public class TransactionLegacy {
    public static final short CLOUD_DB = 0;

    private TransactionLegacy() {
    }

    /** @return a connection of the pool that is nobody else's; the caller closes it */
    public static Connection getStandaloneConnectionWithException() throws SQLException {
        return CloudDataSource.connection();
    }
}
