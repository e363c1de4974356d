// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.database;

import com.cloud.utils.crypt.DBEncryptionUtil;
import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.account.Passwords;
import io.nasguard.sandbox.data.DatabaseDates;
import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.host.Behaviour;
import io.nasguard.sandbox.host.SandboxHosts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.cloudstack.utils.identity.ManagementServerNode;

/**
 * A small cloud that shows the problem at first sight: two zones, a dozen KVM hosts, and backup repositories of each kind,
 * some of them hard mounts because nobody gave options.
 *
 * <p>Ids that clients see are the same on each start.
 */
public final class Seed {

    /** Password of all three accounts. */
    public static final String PASSWORD = "password";

    private static final long ROOT_DOMAIN = 1;
    private static final long ADMIN = 2;
    private static final long READ_ONLY = 3;
    private static final long USER = 4;
    private static final long AMSTERDAM = 1;
    private static final long FRANKFURT = 2;
    private static final long GIB = 1L << 30;

    private final Like like;
    private final Instant now = Instant.now();

    private Seed(Like like) {
        this.like = like;
    }

    /** Fills empty tables; encryption must be on or off already, as the server is to have it. */
    public static void plant(Like like) {
        Seed seed = new Seed(like);
        seed.version();
        seed.settings();
        seed.roles();
        seed.accounts();
        seed.infrastructure();
        seed.repositories();
        seed.backups();
        seed.behaviours();
        seed.journal();
    }

    private void version() {
        insert("version", "version", like.version(), "updated", ago(Duration.ofDays(90)), "step", "Complete");
    }

    private void settings() {
        insert("configuration_group", "id", 1, "name", "Miscellaneous", "description", "Miscellaneous configuration",
                "precedence", 999);
        insert("configuration_subgroup", "id", 1, "name", "Others", "precedence", 999, "group_id", 1);
        setting("backup.framework.enabled", "true", "false");
        setting("backup.framework.provider.plugin", "nas", "dummy");
        setting("default.page.size", "500", "500");
        Sql.update("UPDATE configuration SET description = 'Default page size for API list* commands'"
                + " WHERE name = 'default.page.size'");
    }

    /** The server itself completes the rows of settings that it knows. */
    private void setting(String name, String value, String defaultValue) {
        insert("configuration", "category", "Advanced", "instance", "DEFAULT", "component", "management-server", "name", name,
                "value", value, "default_value", defaultValue,
                "display_text", Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('.', ' '), "is_dynamic", true);
    }

    /** The roles that CloudStack makes, with the rules that concern the commands there are here. */
    private void roles() {
        role(1, "Root Admin", "Admin");
        role(2, "Resource Admin", "ResourceAdmin");
        role(3, "Domain Admin", "DomainAdmin");
        role(4, "User", "User");
        role(5, "Read-Only Admin - Default", "Admin");
        role(6, "Read-Only User - Default", "User");
        role(7, "Support Admin - Default", "Admin");
        role(8, "Support User - Default", "User");
        rules(1, "ALLOW", "*");
        rules(4, "ALLOW", "listAccounts", "listApis", "listCapabilities", "listEvents", "listEventTypes", "listUsers",
                "listZones", "queryAsyncJobResult");
        rules(5, "ALLOW", "list*");
        rules(5, "DENY", "getUploadParamsFor*");
        rules(5, "ALLOW", "get*", "queryAsyncJobResult");
        rules(5, "DENY", "*");
    }

    private void role(long id, String name, String type) {
        insert("roles", "id", id, "uuid", uuid("role", name), "name", name, "role_type", type, "is_default", true);
    }

    private void rules(long role, String permission, String... rules) {
        long order = Sql.first(row -> row.getLong(1), "SELECT COUNT(*) FROM role_permissions WHERE role_id = ?", role).orElse(0L);
        for (String rule : rules) {
            insert("role_permissions", "uuid", uuid("rule", role + rule), "role_id", role, "rule", rule,
                    "permission", permission, "sort_order", order++);
        }
    }

    private void accounts() {
        String password = Passwords.hash(PASSWORD);
        insert("domain", "id", ROOT_DOMAIN, "name", "ROOT", "uuid", uuid("domain", "ROOT"), "owner", ADMIN, "path", "/",
                "state", "Active", "type", "Normal");
        account(1, "system", 1, 1, null);
        account(ADMIN, "admin", 1, 1, password);
        account(READ_ONLY, "readonly", 1, 5, password);
        account(USER, "user", 0, 4, password);
    }

    private void account(long id, String name, int type, long role, String password) {
        insert("account", "id", id, "account_name", name, "uuid", uuid("account", name), "type", type, "role_id", role,
                "domain_id", ROOT_DOMAIN, "state", "enabled", "created", ago(Duration.ofDays(90)), "default", id <= ADMIN);
        insert("user", "id", id, "uuid", uuid("user", name), "username", name, "password", password == null ? "" : password,
                "account_id", id, "firstname", name, "lastname", "sandbox", "email", name + "@sandbox.invalid",
                "state", "enabled", "created", ago(Duration.ofDays(90)), "source", "UNKNOWN", "default", id <= ADMIN,
                "api_key", password == null ? null : apiKey(name),
                "secret_key", password == null ? null : DBEncryptionUtil.encrypt(secretKey(name)));
    }

    /** @return the fixed API key of a user of the sandbox */
    public static String apiKey(String username) {
        return "sandbox-" + username + "-api-key";
    }

    /** @return the fixed secret key of a user of the sandbox */
    public static String secretKey(String username) {
        return "sandbox-" + username + "-secret-key";
    }

    private void infrastructure() {
        zone(AMSTERDAM, "Amsterdam", "Production");
        zone(FRANKFURT, "Frankfurt", "Recovery site");
        pod(1, "ams-pod-1", AMSTERDAM, "10.10.10");
        pod(2, "ams-pod-2", AMSTERDAM, "10.10.11");
        pod(3, "fra-pod-1", FRANKFURT, "10.20.10");
        cluster(1, "ams-kvm-a", 1, AMSTERDAM);
        cluster(2, "ams-kvm-b", 2, AMSTERDAM);
        cluster(3, "fra-kvm-a", 3, FRANKFURT);
        int number = 0;
        for (String name : List.of("ams-kvm-01", "ams-kvm-02", "ams-kvm-03", "ams-kvm-04")) {
            host(++number, name, 1, 1, AMSTERDAM, "10.10.10." + (20 + number), "Up", "Enabled");
        }
        host(5, "ams-kvm-05", 2, 2, AMSTERDAM, "10.10.11.25", "Up", "Enabled");
        host(6, "ams-kvm-06", 2, 2, AMSTERDAM, "10.10.11.26", "Up", "Maintenance");
        host(7, "ams-kvm-07", 2, 2, AMSTERDAM, "10.10.11.27", "Up", "Enabled");
        host(8, "ams-kvm-08", 2, 2, AMSTERDAM, "10.10.11.28", "Alert", "Enabled");
        host(9, "fra-kvm-01", 3, 3, FRANKFURT, "10.20.10.29", "Up", "Enabled");
        host(10, "fra-kvm-02", 3, 3, FRANKFURT, "10.20.10.30", "Up", "Enabled");
        host(11, "fra-kvm-03", 3, 3, FRANKFURT, "10.20.10.31", "Disconnected", "Enabled");
        host(12, "fra-kvm-04", 3, 3, FRANKFURT, "10.20.10.32", "Up", "Enabled");
    }

    private void zone(long id, String name, String description) {
        insert("data_center", "id", id, "name", name, "uuid", uuid("zone", name), "description", description,
                "dns1", "9.9.9.9", "internal_dns1", "10." + id + "0.0.53", "guest_network_cidr", "10.1.1.0/24",
                "networktype", "Advanced", "zone_token", uuid("token", name), "is_local_storage_enabled", false,
                "created", ago(Duration.ofDays(90)));
    }

    private void pod(long id, String name, long zone, String network) {
        insert("host_pod_ref", "id", id, "name", name, "uuid", uuid("pod", name), "data_center_id", zone,
                "gateway", network + ".1", "cidr_address", network + ".0", "cidr_size", 24,
                "created", ago(Duration.ofDays(90)));
    }

    private void cluster(long id, String name, long pod, long zone) {
        insert("cluster", "id", id, "name", name, "uuid", uuid("cluster", name), "pod_id", pod, "data_center_id", zone,
                "hypervisor_type", "KVM", "created", ago(Duration.ofDays(90)));
    }

    private void host(long id, String name, long cluster, long pod, long zone, String address, String status, String resource) {
        insert("host", "id", id, "name", name, "uuid", uuid("host", name), "status", status, "type", "Routing",
                "private_ip_address", address, "private_netmask", "255.255.255.0", "cluster_id", cluster,
                "data_center_id", zone, "pod_id", pod, "cpu_sockets", 2, "cpus", 32, "speed", 2600,
                "hypervisor_type", "KVM", "hypervisor_version", "8.0.0", "ram", 256 * GIB, "version", like.version(), "capabilities", "hvm,snapshot",
                "guid", uuid("guid", name) + "-LibvirtComputingResource", "dom0_memory", GIB,
                "last_ping", System.currentTimeMillis() >> 10,
                "mgmt_server_id", status.equals("Up") ? ManagementServerNode.getManagementServerId() : null,
                "disconnected", ago(Duration.ofHours(status.equals("Up") ? 200 : 3)),
                "created", ago(Duration.ofDays(80)), "resource_state", resource);
    }

    private void repositories() {
        String smb = "username=backup,password=sandbox-cifs-secret";
        repository(1, "ams-nas-daily", AMSTERDAM, "nfs", "10.10.20.11:/export/backup/daily", "");
        repository(2, "ams-nas-weekly", AMSTERDAM, "nfs", "10.10.20.11:/export/backup/weekly", "");
        repository(3, "ams-nas-archive", AMSTERDAM, "nfs", "10.10.20.12:/export/archive", "vers=4.1,nconnect=4");
        repository(4, "ams-nas-databases", AMSTERDAM, "nfs", "10.10.20.13:/export/databases", "hard,timeo=600");
        repository(5, "ams-nas-web", AMSTERDAM, "nfs", "10.10.20.14:/export/web", "soft,timeo=50,retrans=3");
        repository(6, "ams-nas-mail", AMSTERDAM, "nfs", "10.10.20.14:/export/mail",
                "soft,timeo=50,retrans=3,x-nasguard.timeout=14400");
        repository(7, "ams-windows-share", AMSTERDAM, "cifs", "//10.10.20.40/cloudstack", smb + ",vers=3.0");
        repository(8, "ams-ceph", AMSTERDAM, "ceph", "10.10.30.1:6789,10.10.30.2:6789:/backup",
                "name=backup,secret=QVFDc2FuZGJveC1jZXBoLXNlY3JldA==");
        repository(9, "fra-nas-offsite", FRANKFURT, "nfs", "10.20.20.11:/export/offsite", "");
        repository(10, "fra-nas-lab", FRANKFURT, "nfs", "10.20.20.12:/export/lab", "softerr,timeo=100,retrans=2");
        repository(11, "fra-nas-old", FRANKFURT, "nfs", "10.20.20.13:/vol/old", "vers=3,proto=udp,timeo=7");
        repository(12, "fra-windows-share", FRANKFURT, "cifs", "//10.20.20.40/cloudstack", smb + ",vers=3.1.1,hard");
        repository(13, "fra-nas-by-sql", FRANKFURT, "nfs", "10.20.20.14:/export/by-sql", "soft,timeo=50");
        // The workaround that is passed around: plain text in an encrypted column.
        Sql.update("UPDATE backup_repository SET mount_opts = 'soft,timeo=50,retrans=3' WHERE id = 13");
        repository(14, "ams-nas-gone", AMSTERDAM, "nfs", "10.10.20.9:/export/gone", "");
        Sql.update("UPDATE backup_repository SET removed = ? WHERE id = 14", ago(Duration.ofDays(20)));
    }

    private void repository(long id, String name, long zone, String type, String address, String mountOptions) {
        insert("backup_repository", "id", id, "uuid", uuid("repository", name), "name", name, "zone_id", zone,
                "provider", "nas", "type", type, "address", address,
                "mount_opts", DBEncryptionUtil.encrypt(mountOptions), "created", ago(Duration.ofDays(75 - id)));
        if (like.atLeast(Like.V4_22) && zone == FRANKFURT) {
            // Null is what 4.22 writes where nothing was said.
            Sql.update("UPDATE backup_repository SET cross_zone_instance_creation = 1 WHERE id = ?", id);
        }
    }

    /** Backups that run, finished ones, and one that the management server gave up and left behind. */
    private void backups() {
        offering(1, "Daily", AMSTERDAM, "ams-nas-daily");
        offering(2, "Databases", AMSTERDAM, "ams-nas-databases");
        offering(3, "Off site", FRANKFURT, "fra-nas-offsite");
        vm(1, "web-1", "i-4-1-VM", AMSTERDAM, 1, 1, 1);
        vm(2, "web-2", "i-4-2-VM", AMSTERDAM, 1, 2, 1);
        vm(3, "db-1", "i-4-3-VM", AMSTERDAM, 2, 5, 2);
        vm(4, "mail-1", "i-4-4-VM", FRANKFURT, 3, 9, 3);
        vm(5, "app-1", "i-4-5-VM", AMSTERDAM, 2, 7, 1);
        vm(6, "files-1", "i-4-6-VM", FRANKFURT, 3, 11, 3);
        vm(7, "cache-1", "i-4-7-VM", FRANKFURT, 3, 10, 3);
        vm(8, "erp-1", "i-4-8-VM", FRANKFURT, 3, 12, 3);
        vm(9, "git-1", "i-4-9-VM", AMSTERDAM, 1, 3, 1);
        for (int day = 1; day <= 7; day++) {
            for (long vm = 1; vm <= 4; vm++) {
                backup(vm, day, "BackedUp", null);
            }
        }
        running(1, Duration.ofMinutes(4));
        running(2, Duration.ofMinutes(3));
        running(3, Duration.ofMinutes(2));
        running(5, Duration.ofSeconds(20));
        running(6, Duration.ofMinutes(50));
        // 4.20 leaves the row as it is for ever, later versions mark it as removed.
        backup(3, 3, "BackingUp", like.atLeast(Like.V4_21) ? ago(Duration.ofDays(3).minusHours(2)) : null);
    }

    private void offering(long id, String name, long zone, String repository) {
        insert("backup_offering", "id", id, "uuid", uuid("offering", name), "name", name, "description", "To " + repository,
                "external_id", uuid("repository", repository), "user_driven_backup", true, "zone_id", zone,
                "provider", "nas", "created", ago(Duration.ofDays(60)));
    }

    private void vm(long id, String name, String instance, long zone, long pod, long host, long offering) {
        insert("vm_instance", "id", id, "name", name, "uuid", uuid("vm", name), "instance_name", instance,
                "state", "Running", "guest_os_id", 1, "pod_id", pod, "data_center_id", zone, "host_id", host,
                "last_host_id", host, "vnc_password", DBEncryptionUtil.encrypt("sandbox"), "created", ago(Duration.ofDays(60)),
                "type", "User", "vm_type", "User", "account_id", USER, "domain_id", ROOT_DOMAIN, "service_offering_id", 1,
                "hypervisor_type", "KVM", "display_name", name, "power_state", "PowerOn", "backup_offering_id", offering);
    }

    private void running(long vm, Duration age) {
        backup(vm, age, "BackingUp", null);
    }

    private void backup(long vm, int day, String status, String removed) {
        backup(vm, Duration.ofDays(day), status, removed);
    }

    private void backup(long vm, Duration age, String status, String removed) {
        String date = ago(age);
        insert("backups", "uuid", UUID.randomUUID().toString(), "vm_id", vm, "type", "FULL",
                "external_id", "i-4-" + vm + "-VM/" + date.replaceAll("[- :]", "."), "size", status.equals("BackedUp") ? 8 * GIB : 0,
                "protected_size", 20 * GIB, "status", status, "backup_offering_id", offeringOf(vm), "account_id", USER,
                "domain_id", ROOT_DOMAIN, "zone_id", offeringOf(vm) == 3 ? FRANKFURT : AMSTERDAM, "removed", removed,
                "backed_volumes", "[]", "date", date, like.atLeast(Like.V4_21) ? "name" : null, "backup of " + date);
    }

    private static long offeringOf(long vm) {
        return Sql.first(row -> row.getLong(1), "SELECT backup_offering_id FROM vm_instance WHERE id = ?", vm).orElseThrow();
    }

    /** One host of each kind that an admin meets. */
    private void behaviours() {
        behaviour(2, Behaviour.STALLING);
        behaviour(3, Behaviour.OLD_GUARD);
        behaviour(4, Behaviour.ORPHAN_MOUNT);
        behaviour(5, Behaviour.NO_PLUGIN);
        behaviour(7, Behaviour.NO_THREAD);
        behaviour(9, Behaviour.SLOW);
        behaviour(10, Behaviour.GARBAGE);
        insert("host_details", "host_id", 12, "name", SandboxHosts.MACHINE, "value", "true");
    }

    private void behaviour(long host, Behaviour behaviour) {
        insert("host_details", "host_id", host, "name", SandboxHosts.DETAIL, "value", behaviour.word());
    }

    private void journal() {
        event("USER.LOGIN", "INFO", "user has logged in from IP Address /127.0.0.1", Duration.ofHours(5));
        event("CONFIGURATION.VALUE.EDIT", "INFO",
                "Successfully completed updating configuration. Name: backup.framework.enabled New Value: true",
                Duration.ofDays(74));
        event("VM.BACKUP.CREATE", "INFO", "Successfully completed creating VM backup. Vm Id: 1", Duration.ofDays(1));
        event("VM.BACKUP.CREATE", "ERROR", "Error while creating VM backup. Vm Id: 3", Duration.ofDays(3));
        alert(7, "ALERT.COMPUTE.HOST", "Unable to determine the state of the host ams-kvm-08, it is in Alert", AMSTERDAM, 2L, 3);
        alert(7, "ALERT.COMPUTE.HOST", "Host disconnected, name: fra-kvm-03", FRANKFURT, 3L, 3);
        alert(12, "ALERT.STORAGE.MISC", "Backup repository ams-nas-databases did not answer", AMSTERDAM, null, 72);
    }

    private void event(String type, String level, String description, Duration age) {
        insert("event", "uuid", uuid("event", type + age), "type", type, "state", "Completed", "description", description,
                "user_id", ADMIN, "account_id", ADMIN, "domain_id", ROOT_DOMAIN, "created", ago(age), "level", level);
    }

    private void alert(int type, String name, String subject, long zone, Long pod, int hours) {
        insert("alert", "uuid", uuid("alert", subject), "type", type, "name", name, "subject", subject, "content", subject,
                "data_center_id", zone, "pod_id", pod, "sent_count", 1, "created", ago(Duration.ofHours(hours)),
                "last_sent", ago(Duration.ofHours(hours)));
    }

    private String ago(Duration age) {
        return DatabaseDates.format(Date.from(now.minus(age)));
    }

    private static String uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param cells column and value in turn; a column that is null is left out */
    private static long insert(String table, Object... cells) {
        StringBuilder columns = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        Object[] values = new Object[cells.length / 2];
        int used = 0;
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i] != null) {
                columns.append(used == 0 ? "`" : ", `").append(cells[i]).append('`');
                marks.append(used == 0 ? "?" : ", ?");
                values[used++] = cells[i + 1];
            }
        }
        return Sql.insert("INSERT INTO `" + table + "` (" + columns + ") VALUES (" + marks + ")", Arrays.copyOf(values, used));
    }
}
