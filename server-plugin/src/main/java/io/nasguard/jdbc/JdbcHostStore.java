// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.status.HostAnswer;
import io.nasguard.status.HostStore;
import io.nasguard.status.ObservedHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hosts and their answers by plain JDBC. All ages are made by the database from its own clock, so neither another clock
 * nor the session's time zone has a part in them. Rows are written in the order of their ids: two servers that write
 * the same ones do not lock each other out.
 */
public final class JdbcHostStore implements HostStore {

    /** In one statement. */
    private static final int MOST_ROWS = 200;

    private final Sql sql;

    public JdbcHostStore(ConnectionSource connections) {
        this.sql = new Sql(connections, "The hosts and what they answered");
    }

    @Override
    public List<ObservedHost> all() {
        return sql.query(HostSelect.WITHOUT_REPORT + HostSelect.IS_KVM_HOST + " ORDER BY h.id", List.of(),
                new HostSelect()::withoutReport);
    }

    @Override
    public List<ObservedHost> busy() {
        return sql.query(HostSelect.WITH_REPORT + HostSelect.IS_KVM_HOST + " AND g.busy = 1", List.of(),
                new HostSelect()::withReport);
    }

    @Override
    public List<ObservedHost> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : sql.query(HostSelect.WITH_REPORT + HostSelect.IS_KVM_HOST + " AND h.id IN (" + Sql.numbers(ids) + ")",
                        List.of(), new HostSelect()::withReport);
    }

    @Override
    public List<ObservedHost> due(long msid, int atMost) {
        return sql.query(HostSelect.WITHOUT_REPORT + HostSelect.IS_KVM_HOST
                + " AND h.status = 'Up' AND h.mgmt_server_id = ?"
                + " AND (g.next_ask IS NULL OR g.next_ask <= UTC_TIMESTAMP(3))"
                + " ORDER BY g.next_ask IS NULL, g.next_ask LIMIT ?", List.of(msid, atMost), new HostSelect()::withoutReport);
    }

    @Override
    public void connected(Collection<Long> ids) {
        for (List<Long> part : parts(new ArrayList<>(new TreeSet<>(ids)))) {
            write("(host_id, connected)", "(?, UTC_TIMESTAMP(3))", part.size(),
                    "connected = VALUES(connected), missed = 0, silent_since = NULL", new ArrayList<>(part));
        }
    }

    @Override
    public void asked(Map<Long, Duration> askAgainAfter) {
        upsert("asked", "UTC_TIMESTAMP(3)", "asked = VALUES(asked)", askAgainAfter);
    }

    @Override
    public void heard(Map<Long, Duration> askAgainAfter) {
        upsert("missed", "0", "missed = 0, silent_since = NULL", askAgainAfter);
    }

    @Override
    public void unanswered(Map<Long, Duration> askAgainAfter) {
        upsert("missed", "1", "missed = missed + 1, silent_since = COALESCE(silent_since, asked)", askAgainAfter);
    }

    @Override
    public void unsupported(Map<Long, Duration> askAgainAfter) {
        upsert("missed", "1", "missed = missed + 1, answered = NULL, silent_since = NULL, guard_version = NULL,"
                + " command_timeout = NULL, orphan_mounts = 0, busy = 0, report = NULL, marks = NULL", askAgainAfter);
    }

    @Override
    public void askAgain(Map<Long, Duration> after) {
        upsert("missed", "0", "missed = missed", after);
    }

    /** Writes a column and when the host is asked again. */
    private void upsert(String column, String value, String change, Map<Long, Duration> askAgainAfter) {
        List<Map.Entry<Long, Duration>> rows = new ArrayList<>(new TreeMap<>(askAgainAfter).entrySet());
        for (List<Map.Entry<Long, Duration>> part : parts(rows)) {
            List<Object> values = new ArrayList<>();
            part.forEach(row -> {
                values.add(row.getKey());
                values.add(row.getValue().getSeconds());
            });
            write("(host_id, " + column + ", next_ask)", "(?, " + value + ", UTC_TIMESTAMP(3) + INTERVAL ? SECOND)",
                    part.size(), change + ", next_ask = VALUES(next_ask)", values);
        }
    }

    @Override
    public void answered(Collection<HostAnswer> answers) {
        List<HostAnswer> rows = new ArrayList<>(answers);
        rows.sort(Comparator.comparing(HostAnswer::hostId));
        for (List<HostAnswer> part : parts(rows)) {
            List<Object> values = new ArrayList<>();
            part.forEach(answer -> add(values, answer));
            write("(host_id, answered, next_ask, guard_version, command_timeout, orphan_mounts, busy, report, marks)",
                    "(?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL ? SECOND, ?, ?, ?, ?, ?, ?)", part.size(),
                    "answered = VALUES(answered), next_ask = VALUES(next_ask), missed = 0, silent_since = NULL,"
                            + " guard_version = VALUES(guard_version), command_timeout = VALUES(command_timeout),"
                            + " orphan_mounts = VALUES(orphan_mounts), busy = VALUES(busy), report = VALUES(report),"
                            + " marks = VALUES(marks)", values);
        }
    }

    private static void add(List<Object> values, HostAnswer answer) {
        values.add(answer.hostId());
        values.add(answer.askAgainAfter().getSeconds());
        values.add(answer.report().guardVersion);
        values.add(answer.report().commandTimeout);
        values.add(answer.report().orphanMounts.size());
        values.add(answer.busy() ? 1 : 0);
        values.add(answer.busy() ? ReportJson.write(answer.report()) : null);
        values.add(ReportJson.write(answer.marks()));
    }

    private void write(String columns, String row, int rows, String change, List<Object> values) {
        StringBuilder insert = new StringBuilder("INSERT INTO " + StatusTables.HOSTS + " " + columns + " VALUES ");
        for (int i = 0; i < rows; i++) {
            insert.append(i == 0 ? "" : ", ").append(row);
        }
        sql.update(insert + " ON DUPLICATE KEY UPDATE " + change, values);
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + MOST_ROWS)));
        }
        return parts;
    }

    @Override
    public List<Long> livingServers() {
        return sql.query("SELECT msid FROM mshost WHERE state = 'Up' AND removed IS NULL ORDER BY msid", List.of(),
                row -> row.getLong(1));
    }
}
