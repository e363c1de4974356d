// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.status.HostAnswer;
import io.nasguard.status.HostEvidence;
import io.nasguard.status.Mark;
import io.nasguard.status.ObservedHost;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real table definitions. */
class JdbcHostStoreTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TimeZone timeZone = TimeZone.getDefault();
    private static CloudDatabase database;
    private CloudRows rows;
    private JdbcHostStore store;

    @BeforeAll
    static void tables() throws Exception {
        database = CloudDatabase.of("4.20.2");
    }

    @BeforeEach
    void someRows() throws Exception {
        rows = CloudRows.in(database);
        store = new JdbcHostStore(database);
    }

    @AfterEach
    void backToTheTimeZone() {
        TimeZone.setDefault(timeZone);
    }

    private static HostReport report(String guardVersion) {
        HostReport report = new HostReport();
        report.guardVersion = guardVersion;
        report.commandTimeout = 7200;
        return report;
    }

    private static HostReport busy() {
        HostReport report = report("1.0");
        OperationReport operation = new OperationReport();
        operation.id = "1-2";
        operation.operation = "backup";
        operation.vmName = "i-2-1-VM";
        operation.elapsed = 70L;
        operation.blockedAt.put("rpc_wait_bit_killable", 2);
        report.operations.add(operation);
        return report;
    }

    private static HostAnswer answer(long host, HostReport report) {
        return new HostAnswer(host, report, Map.of(), SOON);
    }

    private HostEvidence evidence(long host) {
        return store.byIds(List.of(host)).get(0).evidence();
    }

    private static Duration silentFor(HostEvidence evidence) {
        return Duration.between(evidence.silentSince().get(), evidence.databaseNow());
    }

    private static List<Long> ids(List<ObservedHost> hosts) {
        return hosts.stream().map(host -> host.host().id()).collect(Collectors.toList());
    }

    // What is kept.

    @Test
    void anAnswerIsKept() throws Exception {
        rows.host(1, "Up");
        HostReport report = busy();
        report.orphanMounts.add(new MountReport());
        store.asked(Map.of(1L, SOON));
        store.answered(List.of(new HostAnswer(1, report,
                Map.of("/mnt/ä", new Mark(Instant.ofEpochMilli(9), Instant.ofEpochMilli(60_000), 3)), SOON)));

        HostEvidence evidence = evidence(1);

        assertEquals("1.0", evidence.guardVersion().get());
        assertEquals(1, evidence.orphanMounts());
        assertEquals("i-2-1-VM", evidence.report().get().operations.get(0).vmName);
        assertEquals(2, evidence.report().get().operations.get(0).blockedAt.get("rpc_wait_bit_killable"));
        assertEquals(60_000, evidence.marks().get("/mnt/ä").stuck().get().toEpochMilli());
        assertEquals(3, evidence.marks().get("/mnt/ä").looks());
        assertTrue(evidence.answeredAgo().get().getSeconds() < 30);
        assertEquals(List.of(1L), ids(store.busy()));
        assertEquals("zone-1 cluster-1 Frankfurt east", place(store.byIds(List.of(1L)).get(0)));

        store.answered(List.of(answer(1, report("1.1"))));
        assertEquals("1.1", evidence(1).guardVersion().get());
        assertFalse(evidence(1).report().isPresent());
        assertEquals(List.of(), store.busy());
    }

    private static String place(ObservedHost host) {
        return host.host().place().zoneUuid() + " " + host.host().place().clusterUuid().get() + " "
                + host.host().place().zoneName() + " " + host.host().place().clusterName().get();
    }

    @Test
    void silenceIsCountedSinceItsFirstProbe() throws Exception {
        rows.host(1, "Up");
        assertFalse(evidence(1).askedAgo().isPresent());
        store.asked(Map.of(1L, SOON));
        store.unanswered(Map.of(1L, SOON));
        database.execute("UPDATE nas_backup_guard_host SET asked = asked - INTERVAL 100 SECOND,"
                + " silent_since = silent_since - INTERVAL 100 SECOND");
        store.asked(Map.of(1L, SOON));
        store.unanswered(Map.of(1L, SOON));
        assertEquals(2, evidence(1).missed());
        assertTrue(silentFor(evidence(1)).getSeconds() >= 100);
        assertFalse(evidence(1).answeredAgo().isPresent());

        store.heard(Map.of(1L, SOON));
        assertEquals(0, evidence(1).missed());
        assertFalse(evidence(1).silentSince().isPresent());

        store.answered(List.of(answer(1, busy())));
        store.unsupported(Map.of(1L, SOON));
        assertFalse(evidence(1).answeredAgo().isPresent() || evidence(1).guardVersion().isPresent()
                || evidence(1).report().isPresent());
    }

    @Test
    void aConnectionMakesTheGuardUnconfirmedUntilTheHostAnswers() throws Exception {
        rows.host(1, "Up");
        store.connected(List.of(1L));
        assertFalse(evidence(1).hasPlugin());
        store.answered(List.of(answer(1, report("1.0"))));
        store.asked(Map.of(1L, SOON));
        store.unanswered(Map.of(1L, SOON));
        database.execute("UPDATE nas_backup_guard_host SET answered = answered - INTERVAL 100 SECOND");
        store.connected(List.of(1L));
        assertEquals(0, evidence(1).missed());
        assertFalse(evidence(1).silentSince().isPresent());
        assertEquals("1.0", evidence(1).guardVersion().get());

        store.unanswered(Map.of(1L, SOON));
        store.unanswered(Map.of(1L, SOON));
        assertFalse(evidence(1).hasPlugin() || evidence(1).guardVersion().isPresent());
        assertTrue(evidence(1).answeredAgo().isPresent());

        store.answered(List.of(answer(1, report("1.0"))));
        assertEquals("1.0", evidence(1).guardVersion().get());
    }

    @Test
    void whatCannotBeReadOfAReportIsNotThere() throws Exception {
        rows.host(1, "Up");
        store.answered(List.of(answer(1, busy())));
        database.execute("UPDATE nas_backup_guard_host SET report = '{\"time\": \"soon', marks = '{\"a\": [1]}'");
        assertFalse(store.busy().get(0).evidence().report().isPresent());
        assertEquals(Map.of(), store.busy().get(0).evidence().marks());
        database.execute("UPDATE nas_backup_guard_host SET report = '{\"newField\": {}, \"guardVersion\": \"9\"}'");
        assertEquals("9", store.busy().get(0).evidence().report().get().guardVersion);
    }

    @Test
    void ofAReportIsKeptWhatIsInFlight() throws Exception {
        rows.host(1, "Up");
        HostReport report = busy();
        report.released.add(busy().operations.get(0));
        report.orphanMounts.add(new MountReport());
        store.answered(List.of(answer(1, report)));

        HostReport kept = evidence(1).report().get();
        assertEquals(1, kept.operations.size());
        assertEquals(0, kept.released.size() + kept.orphanMounts.size());
        assertEquals(1, evidence(1).orphanMounts());
    }

    @Test
    void manyAreWrittenAtOnce() throws Exception {
        List<HostAnswer> answers = new ArrayList<>();
        for (long id = 1; id <= 450; id++) {
            answers.add(answer(id, report("1.0")));
        }
        store.answered(answers);
        assertEquals("450", database.read("SELECT COUNT(*) FROM nas_backup_guard_host WHERE guard_version = '1.0'"));
        store.answered(List.of());
        store.asked(Map.of());
    }

    // Who is due.

    @Test
    void dueAreOwnHostsThatAreUpTheLongestDueFirst() throws Exception {
        for (long id = 1; id <= 6; id++) {
            rows.host(id, id == 2 ? "Down" : "Up");
        }
        database.execute("UPDATE host SET mgmt_server_id = 200 WHERE id = 3; UPDATE host SET removed = now() WHERE id = 4");
        store.asked(Map.of(1L, SOON, 5L, SOON));
        assertEquals(List.of(6L), ids(store.due(CloudRows.MSID, 10)));
        database.execute("UPDATE nas_backup_guard_host SET next_ask = next_ask - INTERVAL (50 + host_id) SECOND");
        assertEquals(List.of(5L, 1L, 6L), ids(store.due(CloudRows.MSID, 10)));
        assertEquals(List.of(5L, 1L), ids(store.due(CloudRows.MSID, 2)));
        store.askAgain(Map.of(5L, SOON));
        assertEquals(List.of(1L, 6L), ids(store.due(CloudRows.MSID, 10)));
        assertEquals(List.of(100L, 200L), store.livingServers());
    }

    @Test
    void allAreKvmHostsThatAreThere() throws Exception {
        for (long id = 6; id > 0; id--) {
            rows.host(id, id == 3 ? "Down" : "Up", id == 6 ? 2 : 1);
        }
        database.execute("UPDATE host SET type = 'Storage' WHERE id = 2; UPDATE host SET removed = now() WHERE id = 4;"
                + "UPDATE host SET hypervisor_type = 'VMware' WHERE id = 5; UPDATE host SET cluster_id = NULL WHERE id = 1");
        List<ObservedHost> all = store.all();
        assertEquals(List.of(1L, 3L, 6L), ids(all));
        assertFalse(all.get(0).host().place().clusterName().isPresent());
        assertFalse(all.get(1).host().up());
        assertEquals("zone-2 cluster-2 Amsterdam west", place(all.get(2)));
        assertEquals(List.of(), store.byIds(List.of(2L, 4L, 5L, 99L)));
    }

    // Clocks.

    /** A database whose clock is off, or whose sessions are in another zone, as an admin may have set them. */
    @ParameterizedTest
    @ValueSource(strings = {"SET time_zone = '-11:00'", "SET time_zone = '+13:00'",
        "SET timestamp = UNIX_TIMESTAMP() - 5400", "SET timestamp = UNIX_TIMESTAMP() + 86400"})
    void agesAreTheDatabasesOwn(String clock) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        rows.host(1, "Up");
        JdbcHostStore odd = new JdbcHostStore(() -> withClock(clock));
        odd.asked(Map.of(1L, SOON));
        odd.answered(List.of(answer(1, busy())));
        odd.unanswered(Map.of(1L, SOON));
        HostEvidence evidence = odd.byIds(List.of(1L)).get(0).evidence();
        for (Duration age : List.of(evidence.askedAgo().get(), evidence.answeredAgo().get(), silentFor(evidence))) {
            assertTrue(age.getSeconds() < 60, age.toString());
        }
        assertEquals(List.of(), odd.due(CloudRows.MSID, 10));
        JdbcAlertStates alerts = new JdbcAlertStates(() -> withClock(clock));
        assertTrue(alerts.open("host:1", Duration.ofSeconds(100)));
        long lasted = alerts.close("host:1", Duration.ZERO).get().getSeconds();
        assertTrue(lasted >= 100 && lasted < 160, lasted + " s");
    }

    private Connection withClock(String clock) throws SQLException {
        Connection connection = database.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(clock);
        }
        return connection;
    }

    @Test
    void aClockThatWasSetBackGivesNoNegativeAge() throws Exception {
        rows.host(1, "Up");
        store.answered(List.of(answer(1, busy())));
        database.execute("UPDATE nas_backup_guard_host SET answered = answered + INTERVAL 1 HOUR");
        assertEquals(Duration.ZERO, evidence(1).answeredAgo().get());
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() {
        JdbcHostStore away = new JdbcHostStore(() -> {
            throw new SQLException("Connection refused", "08001");
        });
        assertThrows(StoreException.class, away::busy);
        assertThrows(StoreException.class, () -> away.asked(Map.of(1L, SOON)));
        assertThrows(StoreException.class, () -> new StatusTables(() -> {
            throw new SQLException("Connection refused", "08001");
        }).create());
    }
}
