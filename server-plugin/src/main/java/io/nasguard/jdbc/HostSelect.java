// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.agent.api.HostReport;
import io.nasguard.status.HostEvidence;
import io.nasguard.status.KvmHost;
import io.nasguard.status.ObservedHost;
import java.sql.ResultSet;
import java.sql.SQLException;

/** KVM hosts and what they answered, as columns. */
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
            + " c.name AS cluster_name, g.missed, g.guard_version, g.orphan_mounts, "
            + Sql.millis("UTC_TIMESTAMP(3)") + " AS database_now, " + Sql.millis("g.asked") + " AS asked, "
            + Sql.millis("g.answered") + " AS answered, " + Sql.millis("g.silent_since") + " AS silent_since";

    static final String WITHOUT_REPORT = "SELECT " + COLUMNS + FROM;
    static final String WITH_REPORT = "SELECT " + COLUMNS + ", g.report, g.marks" + FROM;

    private HostSelect() {
    }

    static ObservedHost withoutReport(ResultSet row) throws SQLException {
        return new ObservedHost(host(row), evidence(row).build());
    }

    static ObservedHost withReport(ResultSet row) throws SQLException {
        HostReport report = ReportJson.report(row.getString("report"));
        return new ObservedHost(host(row),
                evidence(row).report(report).marks(ReportJson.marks(row.getString("marks"))).build());
    }

    private static KvmHost host(ResultSet row) throws SQLException {
        KvmHost.Place place = new KvmHost.Place(row.getLong("data_center_id"), row.getString("zone_uuid"),
                row.getString("zone_name"), Sql.longOrNull(row, "pod_id"), Sql.longOrNull(row, "cluster_id"),
                row.getString("cluster_uuid"), row.getString("cluster_name"));
        return new KvmHost(row.getLong("id"), row.getString("uuid"), row.getString("name"), place,
                row.getString("status"), Sql.longOrNull(row, "mgmt_server_id"));
    }

    private static HostEvidence.Builder evidence(ResultSet row) throws SQLException {
        return HostEvidence.at(Sql.instant(row, "database_now"))
                .asked(Sql.instant(row, "asked"))
                .answered(Sql.instant(row, "answered"))
                .silent(row.getInt("missed"), Sql.instant(row, "silent_since"))
                .guard(row.getString("guard_version"))
                .orphanMounts(row.getInt("orphan_mounts"));
    }
}
