// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.EffectiveTimeout;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long hosts let a backup run, as their agents report it: read again after a while, for all zones at once. */
final class HostLimits {

    /** What the guard keeps of an agent's {@code cmds.timeout} to clean up while somebody still listens. */
    private static final long MARGIN_SECONDS = 60;

    private static final long GOOD_NANOS = Duration.ofSeconds(30).toNanos();

    /** The state of a statement that names a table that is not there: the guard was never on. */
    private static final String NO_SUCH_TABLE = "42S02";

    private final ConnectionSource connections;
    private Map<Long, Long> smallest;
    private long largest;
    private long readAt;

    HostLimits(ConnectionSource connections) {
        this.connections = connections;
    }

    /** @param zoneId null for all zones */
    synchronized long smallest(Long zoneId) {
        read();
        return zoneId == null
                ? smallest.values().stream().mapToLong(Long::longValue).min().orElse(EffectiveTimeout.DEFAULT_HOST_LIMIT)
                : smallest.getOrDefault(zoneId, EffectiveTimeout.DEFAULT_HOST_LIMIT);
    }

    synchronized long largest() {
        read();
        return largest;
    }

    private void read() {
        if (smallest != null && System.nanoTime() - readAt < GOOD_NANOS) {
            return;
        }
        Map<Long, Long> limits = new HashMap<>();
        long most = EffectiveTimeout.DEFAULT_HOST_LIMIT;
        try (Connection connection = connections.open(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT h.data_center_id, MIN(g.command_timeout),"
                        + " MAX(g.command_timeout) FROM " + StatusTables.HOSTS + " g JOIN host h ON h.id = g.host_id"
                        + " WHERE h.removed IS NULL AND g.command_timeout > " + MARGIN_SECONDS
                        + " GROUP BY h.data_center_id")) {
            while (rows.next()) {
                limits.put(rows.getLong(1), rows.getLong(2) - MARGIN_SECONDS);
                most = Math.max(most, rows.getLong(3) - MARGIN_SECONDS);
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw new StoreException("The hosts' own limits cannot be read from the database", e);
            }
        }
        smallest = limits;
        largest = most;
        readAt = System.nanoTime();
    }
}
