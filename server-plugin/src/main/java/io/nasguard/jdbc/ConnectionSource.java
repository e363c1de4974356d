// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives a connection to CloudStack's database; whoever opens one closes it. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
