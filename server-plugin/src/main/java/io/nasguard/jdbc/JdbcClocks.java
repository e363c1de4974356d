// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.Clocks;
import java.util.List;
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

    private final Sql sql;
    private final HostLimits hostLimits;
    /** CloudStack reads {@code commands.timeout} once, when it starts; so do we. Null until then. */
    private volatile OptionalLong ownWaitOfBackups;

    public JdbcClocks(ConnectionSource connections) {
        this.sql = new Sql(connections, "The settings of the management server");
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

    /** @return null where there is none */
    private String setting(String name) {
        List<String> values = sql.query("SELECT value FROM configuration WHERE name = ?", List.of(name),
                row -> row.getString(1));
        return values.isEmpty() ? null : values.get(0);
    }
}
