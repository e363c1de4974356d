// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.status.HostEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our tables where an older build has made them. */
class StatusTablesTest {

    private CloudDatabase database;

    @BeforeEach
    void asTheFirstBuildMadeThem() throws Exception {
        database = CloudDatabase.of("4.20.2");
        CloudRows.in(database).host(1, "Up");
        database.execute("DROP TABLE nas_backup_guard_host");
        database.execute("DROP TABLE nas_backup_guard_alert");
        database.execute("CREATE TABLE nas_backup_guard_host (host_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,"
                + " asked DATETIME(3), answered DATETIME(3), next_ask DATETIME(3), silent_since DATETIME(3),"
                + " missed INT NOT NULL DEFAULT 0, guard_version VARCHAR(64), command_timeout INT,"
                + " orphan_mounts INT NOT NULL DEFAULT 0, busy TINYINT(1) NOT NULL DEFAULT 0,"
                + " report MEDIUMTEXT, marks MEDIUMTEXT, KEY i_nas_backup_guard_host__busy (busy)) ENGINE=InnoDB");
        database.execute("CREATE TABLE nas_backup_guard_alert (subject VARCHAR(80) NOT NULL PRIMARY KEY,"
                + " since DATETIME(3) NOT NULL, quiet_since DATETIME(3)) ENGINE=InnoDB");
        database.execute("INSERT INTO nas_backup_guard_host (host_id, answered, guard_version)"
                + " VALUES (1, UTC_TIMESTAMP(3), '0.1')");
        database.execute("INSERT INTO nas_backup_guard_alert (subject, since) VALUES ('host:1', UTC_TIMESTAMP(3))");
    }

    /** Several servers start at a time. */
    @Test
    void whatIsNewIsAddedAndWhatIsThereStays() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> {
                    new StatusTables(database).create();
                    return null;
                });
            }
            for (Future<Void> start : servers.invokeAll(starts)) {
                start.get();
            }
        } finally {
            servers.shutdownNow();
        }
        new StatusTables(database).create();

        JdbcHostStore hosts = new JdbcHostStore(database);
        hosts.connected(List.of(1L));
        HostEvidence evidence = hosts.byIds(List.of(1L)).get(0).evidence();
        assertEquals("0.1", evidence.guardVersion().get());
        JdbcAlertStates alerts = new JdbcAlertStates(database);
        assertEquals(Map.of("host:1", true), alerts.open("host:"));
        assertFalse(alerts.open("host:1", Duration.ZERO), "was said by the older build");
        assertTrue(alerts.open("host:2", Duration.ZERO));
    }
}
