// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryChange;
import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryStore;
import io.nasguard.repository.Zone;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;

/**
 * {@code backup_repository} by plain JDBC. CloudStack's own DAO is not used: it fails a whole query on one row that
 * cannot be decrypted, and cuts {@code mount_opts} to 255 characters without a word (GenericDaoBase takes the length
 * of a {@code @Column} that names none), so that a {@code soft} at the end of a long text is lost.
 */
public final class JdbcRepositoryStore implements RepositoryStore {

    private static final String SELECT = "SELECT r.*, z.uuid AS zone_uuid, z.name AS zone_name"
            + " FROM backup_repository r LEFT JOIN data_center z ON z.id = r.zone_id WHERE r.removed IS NULL";

    /** Only CloudStack 4.22 and later have this column. */
    private static final String CROSS_ZONE = "cross_zone_instance_creation";

    private final ConnectionSource connections;
    private final ColumnCipher cipher;
    private final MountOptionsReader mountOptions;

    public JdbcRepositoryStore(ConnectionSource connections, ColumnCipher cipher) {
        this.connections = connections;
        this.cipher = cipher;
        this.mountOptions = new MountOptionsReader(cipher);
    }

    @Override
    public List<Repository> find(RepositoryFilter filter) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        filter.uuid().ifPresent(uuid -> and(sql, values, " AND r.uuid = ?", uuid));
        filter.name().ifPresent(name -> and(sql, values, " AND r.name = ?", name));
        filter.zoneId().ifPresent(zone -> and(sql, values, " AND r.zone_id = ?", zone));
        filter.provider().ifPresent(provider -> and(sql, values, " AND r.provider = ?", provider));
        filter.keyword().ifPresent(keyword -> {
            String part = "%" + keyword.replaceAll("[|%_]", "|$0") + "%";
            and(sql, values, " AND (r.name LIKE ? ESCAPE '|'"
                    + " OR r.provider LIKE ? ESCAPE '|' OR r.address LIKE ? ESCAPE '|')", part, part, part);
        });
        sql.append(" ORDER BY r.id");
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                boolean crossZone = hasColumn(rows.getMetaData(), CROSS_ZONE);
                List<Repository> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(repository(rows, crossZone));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new StoreException("The backup repositories cannot be read from the database", e);
        }
    }

    @Override
    public boolean update(long id, RepositoryChange change) {
        if (change.isEmpty()) {
            throw new IllegalArgumentException("a change without a column");
        }
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        change.name().ifPresent(name -> and(columns, values, "name = ?", name));
        change.address().ifPresent(address -> and(columns, values, "address = ?", address));
        change.mountOptions().ifPresent(options -> and(columns, values, "mount_opts = ?",
                cipher.encrypt(options).getBytes(StandardCharsets.UTF_8)));
        change.crossZoneInstanceCreation().ifPresent(flag -> and(columns, values, CROSS_ZONE + " = ?", flag));
        values.add(id);
        return write("UPDATE backup_repository SET " + String.join(", ", columns) + " WHERE id = ? AND removed IS NULL",
                values) > 0;
    }

    @Override
    public void remove(long id) {
        List<Object> values = new ArrayList<>();
        values.add(id);
        write("UPDATE backup_repository SET removed = UTC_TIMESTAMP() WHERE id = ? AND removed IS NULL", values);
    }

    private int write(String sql, List<Object> values) {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("The backup repository cannot be written to the database", e);
        }
    }

    private Repository repository(ResultSet row, boolean crossZone) throws SQLException {
        Timestamp created = row.getTimestamp("created", gmt());
        return Repository.builder()
                .id(row.getLong("id"))
                .uuid(row.getString("uuid"))
                .zone(new Zone(row.getLong("zone_id"), row.getString("zone_uuid"), row.getString("zone_name")))
                .name(row.getString("name"))
                .provider(row.getString("provider"))
                .type(row.getString("type"))
                .address(row.getString("address"))
                .mountOptions(mountOptions.read(row.getString("mount_opts")))
                .capacityBytes(longOrNull(row, "capacity_bytes"))
                .crossZoneInstanceCreation(crossZone ? booleanOrNull(row, CROSS_ZONE) : null)
                .created(created)
                .build();
    }

    /** CloudStack keeps its dates in GMT, whatever zone the server is in. */
    private static Calendar gmt() {
        return Calendar.getInstance(TimeZone.getTimeZone("GMT"));
    }

    private static Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Boolean booleanOrNull(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static boolean hasColumn(ResultSetMetaData columns, String name) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (name.equalsIgnoreCase(columns.getColumnName(i))) {
                return true;
            }
        }
        return false;
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... added) {
        sql.append(condition);
        values.addAll(List.of(added));
    }

    private static void and(List<String> columns, List<Object> values, String column, Object value) {
        columns.add(column);
        values.add(value);
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
