// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.agent.api.HostReport;
import io.nasguard.status.HostEvidence;
import io.nasguard.status.KvmHost;
import io.nasguard.status.ObservedHost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * KVM hosts and what they answered, as the rows of one query. What many rows have in common is kept once: ten thousand
 * hosts then take five megabytes.
 */
final class HostSelect {

    /** h = host, z = zone, c = cluster, g = what the host answered. */
    static final String FROM = " FROM host h"
            + " LEFT JOIN " + StatusTables.HOSTS + " g ON g.host_id = h.id"
            + " LEFT JOIN data_center z ON z.id = h.data_center_id"
            + " LEFT JOIN cluster c ON c.id = h.cluster_id";

    /** CloudStack's word for a hypervisor host is Routing. */
    static final String IS_KVM_HOST = " WHERE h.type = 'Routing' AND h.hypervisor_type = 'KVM' AND h.removed IS NULL";

    private static final String COLUMNS = "h.id, h.uuid, h.name, h.status, h.mgmt_server_id, h.data_center_id,"
            + " h.pod_id, h.cluster_id, z.uuid AS zone_uuid, z.name AS zone_name, c.uuid AS cluster_uuid,"
            + " c.name AS cluster_name, g.missed, g.guard_version, g.orphan_mounts, g.command_timeout, "
            + Sql.millis("UTC_TIMESTAMP(3)") + " AS database_now, " + Sql.millis("g.asked") + " AS asked, "
            + Sql.millis("g.answered") + " AS answered, " + Sql.millis("g.silent_since") + " AS silent_since, "
            + Sql.millis("g.connected") + " AS connected";

    static final String WITHOUT_REPORT = "SELECT " + COLUMNS + FROM;
    static final String WITH_REPORT = "SELECT " + COLUMNS + ", g.report, g.marks" + FROM;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, KvmHost.Place> places = new HashMap<>();
    private Instant databaseNow;

    ObservedHost withoutReport(ResultSet row) throws SQLException {
        return new ObservedHost(host(row), evidence(row).build());
    }

    ObservedHost withReport(ResultSet row) throws SQLException {
        HostReport report = ReportJson.report(row.getString("report"));
        return new ObservedHost(host(row),
                evidence(row).report(report).marks(ReportJson.marks(row.getString("marks"))).build());
    }

    private KvmHost host(ResultSet row) throws SQLException {
        return new KvmHost(row.getLong("id"), row.getString("uuid"), row.getString("name"), place(row),
                shared(row.getString("status")), Sql.longOrNull(row, "mgmt_server_id"));
    }

    private KvmHost.Place place(ResultSet row) throws SQLException {
        Long zone = row.getLong("data_center_id");
        Long pod = Sql.longOrNull(row, "pod_id");
        Long cluster = Sql.longOrNull(row, "cluster_id");
        String key = zone + " " + pod + " " + cluster;
        KvmHost.Place place = places.get(key);
        if (place == null) {
            place = new KvmHost.Place(zone, row.getString("zone_uuid"), row.getString("zone_name"), pod, cluster,
                    row.getString("cluster_uuid"), row.getString("cluster_name"));
            places.put(key, place);
        }
        return place;
    }

    private HostEvidence.Builder evidence(ResultSet row) throws SQLException {
        if (databaseNow == null) {
            // The same throughout a statement.
            databaseNow = Sql.instant(row, "database_now");
        }
        return HostEvidence.at(databaseNow)
                .asked(Sql.instant(row, "asked"))
                .answered(Sql.instant(row, "answered"))
                .silent(row.getInt("missed"), Sql.instant(row, "silent_since"))
                .connected(Sql.instant(row, "connected"))
                .guard(shared(row.getString("guard_version")))
                .orphanMounts(row.getInt("orphan_mounts"))
                .commandTimeout(row.getInt("command_timeout"));
    }

    private String shared(String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }
}
