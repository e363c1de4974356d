// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.status.AlertStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcAlertStatesTest {

    private static final String HOST = "host:1";

    private static CloudDatabase database;
    private AlertStates alerts;

    @BeforeAll
    static void tables() throws Exception {
        database = CloudDatabase.of("4.20.2");
    }

    @BeforeEach
    void nothingOpen() throws Exception {
        new StatusTables(database).create();
        database.execute("DELETE FROM nas_backup_guard_alert");
        alerts = new JdbcAlertStates(database);
    }

    /** Eight servers notice the same at once. */
    private int howManySay(Function<AlertStates, Boolean> change) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> change.apply(new JdbcAlertStates(database)));
            }
            int said = 0;
            for (Future<Boolean> call : servers.invokeAll(calls)) {
                said += call.get() ? 1 : 0;
            }
            return said;
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void ofAllServersOneSaysSo() throws Exception {
        assertEquals(1, howManySay(server -> server.open(HOST, Duration.ofSeconds(90))));
        assertEquals(0, howManySay(server -> server.open(HOST, Duration.ofSeconds(90))));
        assertEquals(Set.of(HOST), alerts.open("host:"));
        assertEquals(Set.of(), alerts.open("repository:"));
        assertEquals(1, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
        assertEquals(Set.of(), alerts.open("host:"));
        assertEquals(0, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
    }

    @Test
    void anAlertClosesOnlyAfterAWhileOfQuiet() throws Exception {
        Duration quiet = Duration.ofSeconds(60);
        alerts.open(HOST, Duration.ofSeconds(300));
        assertFalse(alerts.close(HOST, quiet).isPresent());
        database.execute("UPDATE nas_backup_guard_alert SET quiet_since = quiet_since - INTERVAL 59 SECOND");
        assertFalse(alerts.close(HOST, Duration.ofSeconds(3600)).isPresent());
        // It stalls again: the quiet begins anew, and nobody is told.
        assertFalse(alerts.open(HOST, Duration.ZERO));
        assertFalse(alerts.close(HOST, quiet).isPresent());
        database.execute("UPDATE nas_backup_guard_alert SET quiet_since = quiet_since - INTERVAL 61 SECOND,"
                + " since = since - INTERVAL 61 SECOND");
        long lasted = alerts.close(HOST, quiet).get().getSeconds();
        assertTrue(lasted >= 300 && lasted < 360, lasted + " s");
    }

    @Test
    void whatIsForgottenIsNewAgain() {
        alerts.open(HOST, Duration.ZERO);
        alerts.forget(List.of());
        alerts.forget(List.of(HOST, "host:2"));
        assertTrue(alerts.open(HOST, Duration.ZERO));
    }
}
