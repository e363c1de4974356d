// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.status.AlertStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        assertEquals(Map.of(HOST, false), alerts.open("host:"));
        alerts.said(List.of(HOST));
        assertEquals(Map.of(HOST, true), alerts.open("host:"));
        assertEquals(Map.of(), alerts.open("repository:"));
        assertEquals(1, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
        assertEquals(Map.of(HOST, false), alerts.open("host:"));
        alerts.closed(HOST);
        assertEquals(Map.of(), alerts.open("host:"));
        assertEquals(0, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
    }

    private void later(int seconds) throws Exception {
        for (String column : List.of("since", "quiet_since", "claimed", "closing")) {
            database.execute("UPDATE nas_backup_guard_alert SET " + column + " = " + column + " - INTERVAL " + seconds
                    + " SECOND");
        }
    }

    @Test
    void whatIsNotSaidInAMinuteAnotherServerSays() throws Exception {
        assertTrue(alerts.open(HOST, Duration.ZERO));
        later(50);
        assertEquals(0, howManySay(server -> server.open(HOST, Duration.ZERO)));
        later(11);
        assertEquals(1, howManySay(server -> server.open(HOST, Duration.ZERO)));
        alerts.said(List.of(HOST));
        later(1000);
        assertEquals(0, howManySay(server -> server.open(HOST, Duration.ZERO)));
    }

    @Test
    void anEndThatIsNotSaidInAMinuteAnotherServerSays() throws Exception {
        alerts.open(HOST, Duration.ofSeconds(90));
        alerts.said(List.of(HOST));
        assertTrue(alerts.close(HOST, Duration.ZERO).isPresent());
        later(50);
        assertEquals(0, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
        later(11);
        assertEquals(1, howManySay(server -> server.close(HOST, Duration.ZERO).isPresent()));
    }

    /** Whoever died may have said that it is over. */
    @Test
    void aReasonThatIsBackBeforeItsEndWasSaidIsToldAnew() throws Exception {
        alerts.open(HOST, Duration.ofSeconds(90));
        alerts.said(List.of(HOST));
        alerts.close(HOST, Duration.ZERO);
        assertEquals(1, howManySay(server -> server.open(HOST, Duration.ZERO)));
        // The one that was about to end it finds that it is on again.
        alerts.closed(HOST);
        assertEquals(Map.of(HOST, false), alerts.open("host:"));
        later(10);
        long lasted = alerts.close(HOST, Duration.ZERO).get().getSeconds();
        assertTrue(lasted < 70, lasted + " s");
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
