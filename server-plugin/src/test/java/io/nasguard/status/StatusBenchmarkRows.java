// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.jdbc.CloudDatabase;
import io.nasguard.jdbc.StatusTables;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The rows of a large cloud. Every host has the guard; each backup in flight runs on a host of its own. */
final class StatusBenchmarkRows {

    static final long MSID = 100;
    static final int ZONES = 10;
    private static final int HOSTS_PER_CLUSTER = 16;

    /** Finished backups come before this id, what is of today after it. */
    private static final long TODAY = 100_000_000;

    /** Finished in the last hours, whatever the number of old ones. */
    private static final int FINISHED_TODAY = 2_000;

    private static final long STEP = 500_000;

    /** One host in so many is due in the sweep within a poll interval of 30 s. */
    private static final int SWEPT_PER_ROUND = 8;

    private final CloudDatabase database;
    private final StatusBenchmarkSize size;
    private long inPlace;
    private int rounds;

    StatusBenchmarkRows(CloudDatabase database, StatusBenchmarkSize size) {
        this.database = database;
        this.size = size;
    }

    void fill() throws SQLException {
        new StatusTables(database).create();
        run("INSERT INTO mshost (msid, runid, name, state, service_ip, service_port)"
                + " VALUES (" + MSID + ", 1, 'one', 'Up', '192.0.2.1', 9090)");
        run("INSERT INTO data_center (id, name, uuid, dns1, internal_dns1, networktype)"
                + " SELECT seq, CONCAT('zone-', seq), CONCAT('zone-', seq), '', '', 'Advanced' FROM seq_1_to_" + ZONES);
        run("INSERT INTO cluster (id, name, uuid, pod_id, data_center_id) SELECT seq, CONCAT('cluster-', seq),"
                + " CONCAT('cluster-', seq), seq, seq % " + ZONES + " + 1 FROM seq_1_to_"
                + (size.hosts() / HOSTS_PER_CLUSTER + 1));
        run("INSERT INTO host (id, name, uuid, status, type, private_ip_address, hypervisor_type, version,"
                + " data_center_id, pod_id, cluster_id, mgmt_server_id, dom0_memory, last_ping)"
                + " SELECT seq, CONCAT('kvm-', seq), CONCAT('host-', seq), IF(seq % 50, 'Up', 'Down'), 'Routing', '',"
                + " 'KVM', '4.20.2.0', seq DIV " + HOSTS_PER_CLUSTER + " % " + ZONES + " + 1, seq DIV "
                + HOSTS_PER_CLUSTER + " + 1, seq DIV " + HOSTS_PER_CLUSTER + " + 1, " + MSID + ", 0, 0 FROM seq_1_to_"
                + size.hosts());
        run("INSERT INTO nas_backup_guard_host (host_id, asked, answered, next_ask, guard_version, command_timeout)"
                + " SELECT seq, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY, '1.0', 7200"
                + " FROM seq_1_to_" + size.hosts());
        run("INSERT INTO backup_repository (uuid, name, zone_id, provider, type, address, mount_opts) SELECT"
                + " CONCAT('repository-', seq), CONCAT('repository-', seq), seq % " + ZONES + " + 1, 'nas', 'nfs',"
                + " CONCAT('10.0.0.1:/', seq), CONCAT('soft,timeo=', 50 + seq % 7, ',retrans=3') FROM seq_1_to_"
                + size.repositories());
        run("INSERT INTO backup_offering (id, uuid, name, description, external_id, zone_id, provider) SELECT seq,"
                + " CONCAT('offering-', seq), CONCAT('offering-', seq), '', CONCAT('repository-', seq), 1, 'nas'"
                + " FROM seq_1_to_" + size.repositories());
        run("INSERT INTO vm_instance (id, uuid, name, instance_name, state, host_id, guest_os_id, data_center_id,"
                + " vnc_password, created, type, vm_type, account_id, domain_id, service_offering_id)"
                + " SELECT seq, CONCAT('vm-', seq), CONCAT('web-', seq), CONCAT('i-2-', seq, '-VM'), 'Running', seq, 1, 1,"
                + " '', now(), 'User', 'User', 1, 1, 1 FROM seq_1_to_" + size.hosts());
        insertBackups("backups", TODAY, FINISHED_TODAY, "'BackedUp'", "INTERVAL " + FINISHED_TODAY + " - seq + 600 SECOND");
        insertBackups("backups", TODAY + FINISHED_TODAY, size.inFlight(), "'BackingUp'", "INTERVAL 500 - seq % 60 SECOND");
    }

    /** Makes a table of its own with so many old backups, and with those of today; it waits to be taken. */
    void addFinishedBackups(long finished) throws SQLException {
        String table = table(finished);
        run("CREATE TABLE " + table + " LIKE backups; INSERT INTO " + table + " SELECT * FROM backups");
        for (long from = 0; from < finished; from += STEP) {
            insertBackups(table, from, Math.min(STEP, finished - from), "IF(seq % 200, 'BackedUp', 'BackingUp')",
                    "INTERVAL 400000000 - (" + from + " + seq) SECOND");
        }
        run("ANALYZE TABLE " + table);
    }

    /** From now on the cloud has so many old backups; all else is as it was. */
    void haveFinishedBackups(long finished) throws SQLException {
        run("RENAME TABLE backups TO " + table(inPlace) + ", " + table(finished) + " TO backups");
        inPlace = finished;
    }

    private static String table(long finished) {
        return "backups_" + finished;
    }

    private void insertBackups(String table, long from, long count, String status, String ago) throws SQLException {
        run("INSERT INTO " + table + " (id, uuid, vm_id, external_id, type, size, protected_size, status, backup_offering_id,"
                + " account_id, domain_id, zone_id, `date`, backed_volumes) SELECT " + from + " + seq, CONCAT('backup-', "
                + from + " + seq), seq % " + size.hosts() + " + 1, CONCAT('i-2-', seq % " + size.hosts()
                + " + 1, '-VM/', " + from + " + seq), 'FULL', 1000, 1000, " + status + ", seq % " + size.repositories()
                + " + 1, 1, 1, 1, UTC_TIMESTAMP() - " + ago + ", REPEAT('v', 200) FROM seq_1_to_" + count);
    }

    /** @return what the hosts with a backup in flight answer: every tenth hangs */
    Map<Long, HostReport> reports() {
        Map<Long, HostReport> reports = new HashMap<>();
        for (long seq = 1; seq <= size.inFlight(); seq++) {
            long host = seq % size.hosts() + 1;
            HostReport report = FakeAgents.healthy();
            OperationReport operation = FakeCloud.operation("backup", null);
            operation.id = "4711-" + seq;
            operation.vmName = "i-2-" + host + "-VM";
            operation.backupPath = operation.vmName + "/" + (TODAY + FINISHED_TODAY + seq);
            operation.elapsed = 480L;
            operation.timeout = 7140L;
            operation.mountMode = "soft";
            operation.stalledFor = seq % 10 == 0 ? Long.valueOf(90) : null;
            report.operations.add(operation);
            reports.put(host, report);
        }
        return reports;
    }

    /** As if so many seconds had gone by since the last round: what is in flight is due, and its share of the sweep. */
    void letTimePass(long seconds) throws SQLException {
        run("UPDATE nas_backup_guard_host SET asked = asked - INTERVAL " + seconds + " SECOND, next_ask ="
                + " IF(busy = 1 OR host_id % " + SWEPT_PER_ROUND + " = " + rounds++ % SWEPT_PER_ROUND
                + ", UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)");
    }

    private void run(String sql) throws SQLException {
        database.execute("SET FOREIGN_KEY_CHECKS = 0; " + sql);
    }
}
