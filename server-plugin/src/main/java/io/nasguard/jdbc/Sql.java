// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a statement on a connection of its own, and says what could not be done where it fails. */
final class Sql {

    private final ConnectionSource connections;
    private final String what;

    /** @param what the data, such as "The hosts' answers": the subject of the message of a failure */
    Sql(ConnectionSource connections, String what) {
        this.connections = connections;
        this.what = what;
    }

    <T> List<T> query(String sql, Collection<?> values, Row<T> row) {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StoreException(what + " cannot be read from the database", e);
        }
    }

    /** @return how many rows were changed */
    int update(String sql, Collection<?> values) {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(what + " cannot be written to the database", e);
        }
    }

    private static void set(PreparedStatement statement, Collection<?> values) throws SQLException {
        int i = 0;
        for (Object value : values) {
            statement.setObject(++i, value);
        }
    }

    /** @return so many question marks, for a list in brackets */
    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** @return the numbers themselves, for a list in brackets that may be long; never empty */
    static String numbers(Collection<Long> ids) {
        return ids.isEmpty() ? "NULL" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @return a UTC time as milliseconds since 1970: no driver turns a number by the session's zone */
    static String millis(String time) {
        return "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', " + time + ") DIV 1000";
    }

    /** @return null where the column of {@link #millis} is */
    static Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
