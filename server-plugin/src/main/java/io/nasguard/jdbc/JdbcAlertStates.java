// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.status.AlertStates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row is an open alert. Whoever's statement makes it, or marks it as about to end, is the one who says so. A row that
 * an older build made was said: it has no {@code claimed}.
 */
public final class JdbcAlertStates implements AlertStates {

    private static final String TABLE = StatusTables.ALERTS;

    /** Whoever has not said by then what it was to say has died; saying takes a second. */
    private static final String OVERDUE = " < UTC_TIMESTAMP(3) - INTERVAL 60 SECOND";

    private final Sql sql;

    public JdbcAlertStates(ConnectionSource connections) {
        this.sql = new Sql(connections, "What admins were told");
    }

    @Override
    public Map<String, Boolean> open(String prefix) {
        Map<String, Boolean> open = new HashMap<>();
        sql.query("SELECT subject, claimed IS NULL AND closing IS NULL AND quiet_since IS NULL FROM " + TABLE
                + " WHERE subject LIKE ?", List.of(prefix + "%"), row -> open.put(row.getString(1), row.getBoolean(2)));
        return open;
    }

    @Override
    public boolean open(String subject, Duration since) {
        return sql.update("INSERT IGNORE INTO " + TABLE + " (subject, since, claimed)"
                + " VALUES (?, UTC_TIMESTAMP(3) - INTERVAL ? SECOND, UTC_TIMESTAMP(3))",
                List.of(subject, since.getSeconds())) > 0
                || keep(subject, since);
    }

    /** Its end may have been said already where it was about to end: then it is a new one. */
    private boolean keep(String subject, Duration since) {
        boolean anew = sql.update("UPDATE " + TABLE + " SET since = UTC_TIMESTAMP(3) - INTERVAL ? SECOND,"
                + " quiet_since = NULL, closing = NULL, claimed = UTC_TIMESTAMP(3)"
                + " WHERE subject = ? AND closing IS NOT NULL", List.of(since.getSeconds(), subject)) > 0;
        if (anew) {
            return true;
        }
        sql.update("UPDATE " + TABLE + " SET quiet_since = NULL WHERE subject = ? AND quiet_since IS NOT NULL",
                List.of(subject));
        return sql.update("UPDATE " + TABLE + " SET claimed = UTC_TIMESTAMP(3) WHERE subject = ? AND claimed" + OVERDUE,
                List.of(subject)) > 0;
    }

    @Override
    public void said(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            sql.update("UPDATE " + TABLE + " SET claimed = NULL WHERE subject IN (" + Sql.marks(subjects.size()) + ")",
                    subjects);
        }
    }

    @Override
    public Optional<Duration> close(String subject, Duration quiet) {
        sql.update("UPDATE " + TABLE + " SET quiet_since = UTC_TIMESTAMP(3) WHERE subject = ? AND quiet_since IS NULL",
                List.of(subject));
        Optional<Duration> lasted = sql.query("SELECT TIMESTAMPDIFF(SECOND, since, quiet_since) FROM " + TABLE
                + " WHERE subject = ?", List.of(subject), row -> Duration.ofSeconds(row.getLong(1))).stream().findFirst();
        boolean mine = sql.update("UPDATE " + TABLE + " SET closing = UTC_TIMESTAMP(3) WHERE subject = ?"
                + " AND quiet_since <= UTC_TIMESTAMP(3) - INTERVAL ? SECOND AND (closing IS NULL OR closing" + OVERDUE + ")",
                List.of(subject, quiet.getSeconds())) > 0;
        return mine ? lasted : Optional.empty();
    }

    @Override
    public void closed(String subject) {
        sql.update("DELETE FROM " + TABLE + " WHERE subject = ? AND closing IS NOT NULL", List.of(subject));
    }

    @Override
    public void forget(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            sql.update("DELETE FROM " + TABLE + " WHERE subject IN (" + Sql.marks(subjects.size()) + ")", subjects);
        }
    }
}
