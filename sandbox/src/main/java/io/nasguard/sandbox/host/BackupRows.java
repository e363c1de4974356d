// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import com.cloud.utils.crypt.DBEncryptionUtil;
import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.data.DatabaseDates;
import io.nasguard.sandbox.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of backups as CloudStack's management server keeps them. */
public final class BackupRows {

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy.MM.dd.HH.mm.ss").withZone(ZoneOffset.UTC);
    private static final Pattern TIMEOUT = Pattern.compile("(?:^|,)x-nasguard\\.timeout=(\\d{1,6})");
    private static final Pattern MODE = Pattern.compile("(?:^|,)(softerr|soft|hard)(?=,|$)");
    /** A row that is older than this is a left-over. */
    private static final Duration RUNNING_AT_MOST = Duration.ofHours(3);

    private BackupRows() {
    }

    /** A virtual machine and the repository that its backups go to. */
    public record Vm(long id, String instanceName, String name, long offering, long account, long domain, long zone,
            String type, String address, String mountOptions) {

        /** The mode that the guard mounts with: nfs is soft where nothing is said. */
        public String mountMode() {
            String mode = null;
            for (Matcher word = MODE.matcher(mountOptions); word.find();) {
                mode = word.group(1);
            }
            return mode != null ? mode : type.equals("nfs") ? "soft" : null;
        }

        /** The repository's own timeout in seconds, null for none. */
        public Long timeout() {
            Matcher timeout = TIMEOUT.matcher(mountOptions);
            return timeout.find() ? Long.valueOf(timeout.group(1)) : null;
        }
    }

    /** A row of a backup that has not ended. */
    public record Row(long id, String path, Instant started) {
    }

    /** The virtual machine of a host that is backed up there; the one that its newest running backup is of, if there is one. */
    public static Optional<Vm> vm(long hostId) {
        return Sql.first(BackupRows::vm, "SELECT v.*, r.type AS repository_type, r.address, r.mount_opts FROM vm_instance v"
                + " JOIN backup_offering o ON o.id = v.backup_offering_id"
                + " JOIN backup_repository r ON r.uuid = o.external_id AND r.removed IS NULL"
                + " WHERE v.host_id = ? AND v.removed IS NULL ORDER BY v.id LIMIT 1", hostId);
    }

    private static Vm vm(ResultSet row) throws SQLException {
        return new Vm(row.getLong("id"), row.getString("instance_name"), row.getString("name"), row.getLong("backup_offering_id"),
                row.getLong("account_id"), row.getLong("domain_id"), row.getLong("data_center_id"),
                row.getString("repository_type"), row.getString("address"), readable(row.getString("mount_opts")));
    }

    private static String readable(String mountOptions) {
        try {
            String text = DBEncryptionUtil.decrypt(mountOptions);
            return text == null ? "" : text;
        } catch (RuntimeException e) {
            // Somebody wrote plain text there: CloudStack could not use it either.
            return "";
        }
    }

    /** The backup of that machine that was running when the server was stopped. */
    public static Optional<Row> running(Vm vm) {
        return Sql.first(row -> new Row(row.getLong("id"), row.getString("external_id"),
                        DatabaseDates.parse(row.getString("date")).toInstant()),
                "SELECT id, external_id, `date` FROM backups WHERE vm_id = ? AND status = 'BackingUp' AND removed IS NULL"
                        + " AND `date` > ? ORDER BY id DESC LIMIT 1", vm.id(), date(Instant.now().minus(RUNNING_AT_MOST)));
    }

    /** A backup begins. */
    public static Row begin(Vm vm, Instant started) {
        String path = vm.instanceName() + "/" + FOLDER.format(started);
        boolean named = Like.current().atLeast(Like.V4_21);
        long id = Sql.insert("INSERT INTO backups (uuid, vm_id, external_id, type, size, protected_size, status,"
                + " backup_offering_id, account_id, domain_id, zone_id, backed_volumes, `date`" + (named ? ", name" : "")
                + ") VALUES (?, ?, ?, 'FULL', 0, 0, 'BackingUp', ?, ?, ?, ?, '[]', ?" + (named ? ", ?" : "") + ")",
                named ? List.of(UUID.randomUUID().toString(), vm.id(), path, vm.offering(), vm.account(), vm.domain(), vm.zone(),
                        date(started), vm.name() + " " + FOLDER.format(started)).toArray()
                        : List.of(UUID.randomUUID().toString(), vm.id(), path, vm.offering(), vm.account(), vm.domain(), vm.zone(),
                        date(started)).toArray());
        return new Row(id, path, started);
    }

    /** It has ended well. */
    public static void complete(Row row, long bytes) {
        Sql.update("UPDATE backups SET status = 'BackedUp', size = ?, protected_size = ? WHERE id = ?", bytes, bytes, row.id());
    }

    /** A failed backup: its row is marked as removed and keeps its status, in every version. */
    public static void fail(Row row) {
        Sql.update("UPDATE backups SET removed = UTC_TIMESTAMP() WHERE id = ?", row.id());
    }

    /** The state of a machine; a restore that runs is known by it alone. */
    static void state(Vm vm, String state) {
        Sql.update("UPDATE vm_instance SET state = ? WHERE id = ?", state, vm.id());
    }

    private static String date(Instant time) {
        return DatabaseDates.format(Date.from(time));
    }
}
