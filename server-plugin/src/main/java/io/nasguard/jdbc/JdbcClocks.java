// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.Clocks;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The management server's wait, from its {@code configuration} table. */
public final class JdbcClocks implements Clocks {

    /** The default of {@code wait} in seconds, in every version. */
    private static final long DEFAULT_WAIT = 1800;

    /** The management server waits for an answer twice in a row (AgentAttache.send). */
    private static final int ROUNDS = 2;

    private static final Pattern BACKUP_WAIT = Pattern.compile("(?:^|,)\\s*TakeBackupCommand\\s*=\\s*(\\d{1,9})\\s*(?=,|$)");

    private final ConnectionSource connections;
    private final HostLimits hostLimits;
    /** CloudStack reads {@code commands.timeout} once, when it starts; so do we. Null until then. */
    private volatile OptionalLong ownWaitOfBackups;

    public JdbcClocks(ConnectionSource connections) {
        this.connections = connections;
        this.hostLimits = new HostLimits(connections);
    }

    @Override
    public long managementWait() {
        OptionalLong own = ownWaitOfBackups;
        if (own == null) {
            own = backupWait(setting("commands.timeout"));
            ownWaitOfBackups = own;
        }
        return ROUNDS * (own.isPresent() ? own.getAsLong() : wait(setting("wait")));
    }

    @Override
    public long hostLimit(Long zoneId) {
        return hostLimits.smallest(zoneId);
    }

    @Override
    public long longestHostLimit() {
        return hostLimits.largest();
    }

    private static OptionalLong backupWait(String commandsTimeout) {
        Matcher matcher = BACKUP_WAIT.matcher(commandsTimeout == null ? "" : commandsTimeout);
        OptionalLong found = OptionalLong.empty();
        while (matcher.find()) {
            long seconds = Long.parseLong(matcher.group(1));
            found = seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
        }
        return found;
    }

    private static long wait(String value) {
        return value != null && value.trim().matches("[1-9]\\d{0,8}") ? Long.parseLong(value.trim()) : DEFAULT_WAIT;
    }

    private String setting(String name) {
        try (Connection connection = connections.open();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT value FROM configuration WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new StoreException("The setting " + name + " cannot be read from the database", e);
        }
    }
}
