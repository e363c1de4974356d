// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.status.InFlightBackup;
import io.nasguard.status.InFlightStore;
import io.nasguard.status.RestoringVm;
import io.nasguard.status.VmRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Backups and restores that CloudStack is at, by plain JDBC; what it costs does not grow with what is finished. */
public final class JdbcInFlightStore implements InFlightStore {

    private static final String VM = "v.id AS vm_id, v.uuid AS vm_uuid, v.name AS vm_name, v.instance_name";

    /** A backup's host is its VM's, for a stopped VM the last one (NASBackupProvider.takeBackup). */
    private static final String BACKUP = "b.uuid, b.external_id, b.`date`, b.removed, " + VM
            + ", COALESCE(v.host_id, v.last_host_id) AS host_id, o.external_id AS repository_uuid";

    private final Sql sql;
    private final BackupFloor floor;

    public JdbcInFlightStore(ConnectionSource connections) {
        this.sql = new Sql(connections, "The backups in flight");
        this.floor = new BackupFloor(sql);
    }

    @Override
    public List<InFlightBackup> unfinished(Instant since) {
        // STRAIGHT_JOIN: a range of the primary key of backups first, whatever the statistics say.
        return backups("SELECT STRAIGHT_JOIN " + BACKUP + " FROM backups b"
                + " JOIN backup_offering o ON o.id = b.backup_offering_id"
                + " JOIN vm_instance v ON v.id = b.vm_id"
                + " WHERE b.id >= ? AND b.status = 'BackingUp' AND b.`date` >= ? AND o.provider = 'nas' ORDER BY b.id",
                List.of(Math.max(0, floor.of(since)), CloudStackDate.write(since)));
    }

    @Override
    public List<InFlightBackup> byPaths(Collection<String> paths) {
        // A backup's folder is the VM's instance name, a slash and a time.
        Set<String> names = paths.stream().map(path -> path.split("/", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(names);
        values.addAll(paths);
        return backups("SELECT " + BACKUP + " FROM vm_instance v JOIN backups b ON b.vm_id = v.id"
                + " JOIN backup_offering o ON o.id = b.backup_offering_id"
                + " WHERE v.instance_name IN (" + Sql.marks(names.size()) + ")"
                + " AND b.external_id IN (" + Sql.marks(paths.size()) + ")", values);
    }

    private List<InFlightBackup> backups(String select, List<?> values) {
        return sql.query(select, values, JdbcInFlightStore::backup).stream().filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    /** @return null for a row without a date */
    private static InFlightBackup backup(ResultSet row) throws SQLException {
        Instant started = CloudStackDate.read(row, "date");
        return started == null ? null : new InFlightBackup(row.getString("uuid"), vm(row),
                Sql.longOrNull(row, "host_id"), row.getString("repository_uuid"), row.getString("external_id"), started,
                CloudStackDate.read(row, "removed"));
    }

    @Override
    public List<RestoringVm> restoring() {
        return sql.query("SELECT " + VM + ", v.data_center_id, o.external_id AS repository_uuid FROM vm_instance v"
                + " LEFT JOIN backup_offering o ON o.id = v.backup_offering_id"
                + " WHERE v.state = 'Restoring' AND v.removed IS NULL", List.of(),
                row -> new RestoringVm(vm(row), row.getLong("data_center_id"), row.getString("repository_uuid")));
    }

    @Override
    public Optional<VmRef> vm(long id) {
        return sql.query("SELECT " + VM + " FROM vm_instance v WHERE v.id = ?", List.of(id), JdbcInFlightStore::vm)
                .stream().findFirst();
    }

    private static VmRef vm(ResultSet row) throws SQLException {
        return new VmRef(row.getLong("vm_id"), row.getString("vm_uuid"), row.getString("vm_name"),
                row.getString("instance_name"));
    }
}
