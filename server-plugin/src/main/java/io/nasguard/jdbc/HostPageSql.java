// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.status.HostFilter;
import io.nasguard.status.HostOrder;
import io.nasguard.status.HostQuery;
import io.nasguard.status.HostState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions and the order of a page of hosts. */
final class HostPageSql {

    /** As {@link io.nasguard.status.HostClassifier#isIdle} has it; never NULL. */
    private static final String IDLE =
            "(h.status = 'Up' AND g.guard_version IS NOT NULL)";

    private final HostQuery query;
    private final StringBuilder where = new StringBuilder(HostSelect.IS_KVM_HOST);
    private final List<Object> values = new ArrayList<>();

    HostPageSql(HostQuery query) {
        this.query = query;
        HostFilter filter = query.filter();
        filter.hostId().ifPresent(id -> and(" AND h.id = ?", id));
        filter.zoneId().ifPresent(id -> and(" AND h.data_center_id = ?", id));
        filter.podId().ifPresent(id -> and(" AND h.pod_id = ?", id));
        filter.clusterId().ifPresent(id -> and(" AND h.cluster_id = ?", id));
        filter.guardInstalled().ifPresent(there ->
                where.append(" AND g.guard_version IS ").append(there ? "NOT NULL" : "NULL"));
        filter.keyword().ifPresent(keyword -> {
            String part = "%" + keyword.replaceAll("[|%_]", "|$0") + "%";
            and(" AND (h.name LIKE ? ESCAPE '|' OR c.name LIKE ? ESCAPE '|' OR z.name LIKE ? ESCAPE '|')",
                    part, part, part);
        });
        if (!filter.states().isEmpty()) {
            where.append(" AND (").append(states(filter.states())).append(')');
        }
    }

    String where() {
        return where.toString();
    }

    /** @return the values of {@link #where} */
    List<Object> values() {
        return values;
    }

    /** @return ORDER BY and LIMIT; a host's id decides between equals, so that pages do not overlap */
    String orderAndLimit() {
        String order = query.order().field().map(this::order).orElse("");
        String direction = query.order().field().isPresent() ? "" : direction();
        return " ORDER BY " + order + "h.id" + direction + " LIMIT " + query.slice().start() + ", "
                + query.slice().size();
    }

    private void and(String condition, Object... added) {
        where.append(condition);
        values.addAll(List.of(added));
    }

    /** What is in flight was judged before; of all others the database knows the state. */
    private String states(Set<HostState> wanted) {
        List<String> conditions = new ArrayList<>();
        List<Long> judged = judgedAs(wanted);
        if (!judged.isEmpty()) {
            conditions.add("h.id IN (" + Sql.numbers(judged) + ")");
        }
        String others = query.judged().isEmpty() ? ""
                : "h.id NOT IN (" + Sql.numbers(query.judged().keySet()) + ") AND ";
        if (wanted.contains(HostState.IDLE) && wanted.contains(HostState.UNKNOWN)) {
            conditions.add(others + "TRUE");
        } else if (wanted.contains(HostState.IDLE)) {
            conditions.add(others + IDLE);
        } else if (wanted.contains(HostState.UNKNOWN)) {
            conditions.add(others + "NOT " + IDLE);
        }
        return conditions.isEmpty() ? "FALSE" : String.join(" OR ", conditions);
    }

    private List<Long> judgedAs(Set<HostState> states) {
        return query.judged().entrySet().stream().filter(entry -> states.contains(entry.getValue()))
                .map(Map.Entry::getKey).sorted().collect(Collectors.toList());
    }

    /** What is not known comes last, in either direction. */
    private String order(HostOrder.Field field) {
        switch (field) {
            case HOSTNAME:
                return by("h.name");
            case ZONENAME:
                return by("z.name");
            case CLUSTERNAME:
                return knownFirst("c.name");
            case AGENTSTATE:
                return by("h.status");
            case BACKUPSTATE:
                return by(stateNumber());
            case STALLEDSINCE:
                return query.longestStalledFirst().isEmpty() ? ""
                        : byNumber("FIELD(h.id, " + Sql.numbers(query.longestStalledFirst()) + ")");
            case LASTCHECKED:
                return knownFirst("g.answered");
            case GUARDINSTALLED:
                return by("(g.guard_version IS NOT NULL)");
            case GUARDVERSION:
                return knownFirst("g.guard_version");
            default:
                return by("COALESCE(g.orphan_mounts, 0)");
        }
    }

    private String stateNumber() {
        StringBuilder number = new StringBuilder("CASE");
        for (HostState state : HostState.values()) {
            List<Long> ids = judgedAs(EnumSet.of(state));
            if (!ids.isEmpty()) {
                number.append(" WHEN h.id IN (").append(Sql.numbers(ids)).append(") THEN ").append(state.ordinal());
            }
        }
        return number + " WHEN " + IDLE + " THEN " + HostState.IDLE.ordinal() + " ELSE " + HostState.UNKNOWN.ordinal()
                + " END";
    }

    private String by(String expression) {
        return expression + direction() + ", ";
    }

    private String knownFirst(String column) {
        return column + " IS NULL, " + by(column);
    }

    private String byNumber(String field) {
        return field + " = 0, " + by(field);
    }

    private String direction() {
        return query.order().descending() ? " DESC" : "";
    }
}
