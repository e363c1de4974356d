// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.status.AlertStates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row is an open alert. Whoever's statement makes it, or takes it away, is the one who says so. */
public final class JdbcAlertStates implements AlertStates {

    private static final String TABLE = StatusTables.ALERTS;

    private final Sql sql;

    public JdbcAlertStates(ConnectionSource connections) {
        this.sql = new Sql(connections, "What admins were told");
    }

    @Override
    public Set<String> open(String prefix) {
        return new HashSet<>(sql.query("SELECT subject FROM " + TABLE + " WHERE subject LIKE ?", List.of(prefix + "%"),
                row -> row.getString(1)));
    }

    @Override
    public boolean open(String subject, Duration since) {
        boolean isNew = sql.update("INSERT IGNORE INTO " + TABLE + " (subject, since)"
                + " VALUES (?, UTC_TIMESTAMP(3) - INTERVAL ? SECOND)", List.of(subject, since.getSeconds())) > 0;
        if (!isNew) {
            sql.update("UPDATE " + TABLE + " SET quiet_since = NULL WHERE subject = ? AND quiet_since IS NOT NULL",
                    List.of(subject));
        }
        return isNew;
    }

    @Override
    public Optional<Duration> close(String subject, Duration quiet) {
        sql.update("UPDATE " + TABLE + " SET quiet_since = UTC_TIMESTAMP(3) WHERE subject = ? AND quiet_since IS NULL",
                List.of(subject));
        Optional<Duration> lasted = sql.query("SELECT TIMESTAMPDIFF(SECOND, since, quiet_since) FROM " + TABLE
                + " WHERE subject = ?", List.of(subject), row -> Duration.ofSeconds(row.getLong(1))).stream().findFirst();
        boolean closed = sql.update("DELETE FROM " + TABLE + " WHERE subject = ?"
                + " AND quiet_since <= UTC_TIMESTAMP(3) - INTERVAL ? SECOND", List.of(subject, quiet.getSeconds())) > 0;
        return closed ? lasted : Optional.empty();
    }

    @Override
    public void forget(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            sql.update("DELETE FROM " + TABLE + " WHERE subject IN (" + Sql.marks(subjects.size()) + ")", subjects);
        }
    }
}
