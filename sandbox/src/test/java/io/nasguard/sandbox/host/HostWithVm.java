// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import io.nasguard.sandbox.db.Sql;
import java.util.UUID;

/**
 * A host of the database with an Instance that has a backup offering.
 *
 * @param vmName the Instance's name on the host
 */
record HostWithVm(long id, long vm, String vmName) {

    static HostWithVm add() {
        String mark = UUID.randomUUID().toString();
        String vmName = "i-2-" + mark.substring(0, 8) + "-VM";
        long host = Sql.insert("INSERT INTO host (name, uuid, guid, status, type, private_ip_address, data_center_id, version,"
                + " dom0_memory, last_ping) VALUES ('kvm', ?, ?, 'Disconnected', 'Routing', '10.0.0.1', 1, '4', 0, 0)", mark, mark);
        Sql.insert("INSERT INTO backup_repository (uuid, name, zone_id, provider, type, address, mount_opts)"
                + " VALUES (?, 'nas', 1, 'nas', 'nfs', 'nas:/export', '')", mark);
        long offering = Sql.insert("INSERT INTO backup_offering (uuid, name, description, external_id, zone_id, provider)"
                + " VALUES (?, 'daily', '', ?, 1, 'nas')", mark, mark);
        long vm = Sql.insert("INSERT INTO vm_instance (name, uuid, instance_name, state, guest_os_id, data_center_id, host_id,"
                + " vnc_password, created, type, vm_type, account_id, domain_id, service_offering_id, backup_offering_id)"
                + " VALUES ('web', ?, ?, 'Running', 1, 1, ?, '', UTC_TIMESTAMP(), 'User', 'User', 2, 1, 1, ?)",
                mark, vmName, host, offering);
        return new HostWithVm(host, vm, vmName);
    }

    /** A column of its newest backup. */
    String row(String column) {
        return Sql.first(row -> row.getString(1), "SELECT " + column + " FROM backups WHERE vm_id = ? ORDER BY id DESC LIMIT 1", vm)
                .orElse(null);
    }

    void remove() {
        Sql.update("UPDATE host SET removed = UTC_TIMESTAMP() WHERE id = ?", id);
    }
}
