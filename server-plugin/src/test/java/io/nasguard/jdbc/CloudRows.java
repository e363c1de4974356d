// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes rows as CloudStack does: one zone, one cluster, hosts, VMs and their backups. */
final class CloudRows {

    static final long MSID = 100;

    private final CloudDatabase database;
    private long backups;

    private CloudRows(CloudDatabase database) {
        this.database = database;
    }

    /** A cloud without hosts; what was there before is gone. */
    static CloudRows in(CloudDatabase database) throws SQLException {
        new StatusTables(database).create();
        for (String table : List.of("data_center", "cluster", "mshost", "backup_repository", "backup_offering", "host",
                "vm_instance", "backups", StatusTables.HOSTS, StatusTables.ALERTS)) {
            database.execute("SET FOREIGN_KEY_CHECKS = 0; DELETE FROM `" + table + "`");
        }
        database.execute("SET FOREIGN_KEY_CHECKS = 0;"
                + "INSERT INTO data_center (id, name, uuid, dns1, internal_dns1, networktype)"
                + " VALUES (1, 'Frankfurt', 'zone-1', '192.0.2.1', '192.0.2.1', 'Advanced'),"
                + " (2, 'Amsterdam', 'zone-2', '192.0.2.1', '192.0.2.1', 'Advanced');"
                + "INSERT INTO cluster (id, name, uuid, pod_id, data_center_id)"
                + " VALUES (1, 'east', 'cluster-1', 1, 1), (2, 'west', 'cluster-2', 2, 2);"
                + "INSERT INTO mshost (msid, runid, name, state, service_ip, service_port)"
                + " VALUES (200, 1, 'two', 'Up', '192.0.2.2', 9090), (" + MSID + ", 1, 'one', 'Up', '192.0.2.1', 9090),"
                + " (50, 1, 'gone', 'Down', '192.0.2.3', 9090);"
                + "INSERT INTO backup_repository (uuid, name, zone_id, provider, type, address, mount_opts)"
                + " VALUES ('soft', 'soft', 1, 'nas', 'nfs', '10.0.0.1:/soft', 'soft,timeo=50,retrans=3'),"
                + " ('hard', 'hard', 1, 'nas', 'nfs', '10.0.0.1:/hard', 'hard');"
                + "INSERT INTO backup_offering (id, uuid, name, description, external_id, zone_id, provider)"
                + " VALUES (1, 'o1', 'gold', '', 'soft', 1, 'nas'), (2, 'o2', 'iron', '', 'hard', 1, 'nas'),"
                + " (3, 'o3', 'other', '', 'soft', 1, 'veeam')");
        return new CloudRows(database);
    }

    void host(long id, String status) throws SQLException {
        host(id, status, 1);
    }

    /** @param place the number of the zone, and of its pod and cluster */
    void host(long id, String status, long place) throws SQLException {
        database.execute("INSERT INTO host (id, name, uuid, status, type, private_ip_address, hypervisor_type, version,"
                + " data_center_id, pod_id, cluster_id, mgmt_server_id, dom0_memory, last_ping) VALUES (" + id + ", 'kvm"
                + id + "', 'host-" + id + "', '" + status + "', 'Routing', '192.0.2.9', 'KVM', '4.20', " + place + ", "
                + place + ", " + place + ", " + MSID + ", 0, 0)");
    }

    void vm(long id, String state, Long host, Long lastHost) throws SQLException {
        database.execute("INSERT INTO vm_instance (id, uuid, name, instance_name, state, host_id, last_host_id,"
                + " guest_os_id, data_center_id, vnc_password, created, type, vm_type, account_id, domain_id,"
                + " service_offering_id, backup_offering_id) VALUES (" + id + ", 'vm-" + id + "', 'web" + id + "', '"
                + instanceName(id) + "', '" + state + "', " + host + ", " + lastHost
                + ", 1, 1, '', now(), 'User', 'User', 1, 1, 1, 1)");
    }

    static String instanceName(long vm) {
        return "i-2-" + vm + "-VM";
    }

    /** @return the backup's folder */
    String backup(long vm, long offering, String status, Instant started, Instant removed) throws SQLException {
        String path = instanceName(vm) + "/" + ++backups;
        database.execute("INSERT INTO backups (uuid, vm_id, external_id, type, status, backup_offering_id, account_id,"
                + " domain_id, zone_id, `date`, removed" + (hasName() ? ", name" : "") + ") VALUES ('backup-" + backups
                + "', " + vm + ", '" + path + "', 'FULL', '" + status + "', " + offering + ", 1, 1, 1, "
                + text(started) + ", " + text(removed) + (hasName() ? ", ''" : "") + ")");
        return path;
    }

    /** From CloudStack 4.21 on a backup has a name. */
    private boolean hasName() throws SQLException {
        return database.read("SHOW COLUMNS FROM backups LIKE 'name'") != null;
    }

    private static String text(Instant time) {
        return time == null ? "NULL" : "'" + CloudStackDate.write(time) + "'";
    }
}
