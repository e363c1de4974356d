// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.cloud.utils.exception.CloudRuntimeException;

/** Small JDBC helper for the engine's own tables. */
public final class Sql {
    private Sql() {
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Row<T> reader, String sql, Object... args) {
        try (Connection connection = CloudDataSource.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new CloudRuntimeException("Database query failed: " + sql, e);
        }
    }

    /** @return the first row, empty where there is none or the reader gave null */
    public static <T> Optional<T> first(Row<T> reader, String sql, Object... args) {
        List<T> rows = list(reader, sql, args);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** @return rows changed */
    public static int update(String sql, Object... args) {
        try (Connection connection = CloudDataSource.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new CloudRuntimeException("Database update failed: " + sql, e);
        }
    }

    /** @return the key the database gave to the new row */
    public static long insert(String sql, Object... args) {
        try (Connection connection = CloudDataSource.connection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, args);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new CloudRuntimeException("Database insert failed: " + sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }
}
