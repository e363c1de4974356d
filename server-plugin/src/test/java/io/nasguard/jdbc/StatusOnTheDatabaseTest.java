// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.repository.RepositoryReport;
import io.nasguard.repository.RepositoryReporter;
import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.status.AgentLink;
import io.nasguard.status.AlertSink;
import io.nasguard.status.HardMountWatch;
import io.nasguard.status.HostFilter;
import io.nasguard.status.HostMonitor;
import io.nasguard.status.HostOrder;
import io.nasguard.status.HostSlice;
import io.nasguard.status.HostState;
import io.nasguard.status.HostStatus;
import io.nasguard.status.HostStatusList;
import io.nasguard.status.HostStatusPage;
import io.nasguard.status.StatusView;
import io.nasguard.status.Transitions;
import io.nasguard.status.UnchangedSettings;
import io.nasguard.status.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The monitor and the list, put together as they run, on a real database. */
class StatusOnTheDatabaseTest implements AgentLink, AlertSink {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Map<Long, HostReport> answers = new HashMap<>();
    private final Map<Long, ProbeListener> pending = new HashMap<>();
    private boolean away;
    private static CloudDatabase database;
    private CloudRows rows;

    @BeforeAll
    static void tables() throws Exception {
        database = CloudDatabase.of("4.20.2");
    }

    @BeforeEach
    void cloud() throws Exception {
        rows = CloudRows.in(database);
    }

    /** One management server of the cluster. */
    private final class Server {
        private final ConnectionSource connections = () -> {
            if (away) {
                throw new SQLException("Connection refused", "08001");
            }
            return database.open();
        };
        private final JdbcHostStore hosts = new JdbcHostStore(connections);
        private final JdbcRepositoryStore repositories = new JdbcRepositoryStore(connections, new Decipher());
        private final JdbcClocks clocks = new JdbcClocks(connections);
        private final RepositoryReporter reporter = new RepositoryReporter(new UnchangedSettings() { }, clocks, () -> false);
        private final StatusView view = new StatusView(hosts, new JdbcInFlightStore(connections), repositories, reporter,
                clocks, Clock.systemUTC());
        private final JdbcAlertStates alerts = new JdbcAlertStates(connections);
        private final HostMonitor monitor;

        Server(long msid) {
            monitor = new HostMonitor(view, hosts, StatusOnTheDatabaseTest.this,
                    new Transitions(alerts, StatusOnTheDatabaseTest.this),
                    new HardMountWatch(repositories, reporter, alerts, StatusOnTheDatabaseTest.this), new UnchangedSettings() { }, msid);
        }

        /** A list that looks anew. */
        HostStatusPage list(HostFilter.Builder filter) {
            return new HostStatusList(view, hosts, new UnchangedSettings() { }).find(filter.build(), HostOrder.of("backupstate", null),
                    new HostSlice(0L, 500L));
        }
    }

    /** Database encryption is on, and these rows were written by SQL: nothing can be decrypted but what is empty. */
    private static final class Decipher implements ColumnCipher {
        @Override
        public String encrypt(String plain) {
            return plain;
        }

        @Override
        public String decrypt(String stored) {
            if (stored.startsWith("garbage")) {
                throw new IllegalArgumentException("cannot be decrypted");
            }
            return stored;
        }
    }

    private static List<String> states(HostStatusPage page) {
        return page.hosts().stream().map(status -> status.host().name() + " " + status.state().word())
                .collect(Collectors.toList());
    }

    private static HostReport healthy() {
        HostReport report = new HostReport();
        report.guardVersion = "1.0";
        report.commandTimeout = 7200;
        return report;
    }

    private static HostReport hanging(long vm, String path) {
        OperationReport operation = new OperationReport();
        operation.id = "1-" + vm;
        operation.operation = "backup";
        operation.vmName = CloudRows.instanceName(vm);
        operation.backupPath = path;
        operation.elapsed = 100L;
        operation.stalledFor = 90L;
        operation.guardAlive = true;
        HostReport report = healthy();
        report.operations.add(operation);
        return report;
    }

    @Test
    void fromTheRowToTheListAndTheAlert() throws Exception {
        for (long id = 1; id <= 5; id++) {
            rows.host(id, id == 4 ? "Disconnected" : "Up");
            rows.vm(id, "Running", id, null);
            answers.put(id, healthy());
        }
        Instant now = Instant.now();
        answers.put(1L, hanging(1, rows.backup(1, 1, "BackingUp", now.minusSeconds(100), null)));
        rows.backup(2, 2, "BackingUp", now.minusSeconds(20), null);
        rows.backup(4, 1, "BackingUp", now.minusSeconds(300), null);
        rows.backup(5, 1, "BackingUp", now.minusSeconds(300), now.minusSeconds(200));
        Server one = new Server(CloudRows.MSID);
        Server two = new Server(200);
        one.monitor.tick();
        two.monitor.tick();
        one.monitor.tick();

        List<String> expected = List.of("kvm1 Stalled", "kvm4 Unreachable", "kvm2 Running", "kvm3 Idle", "kvm5 Idle");
        assertEquals(expected, states(one.list(HostFilter.builder())));
        assertEquals(expected, states(two.list(HostFilter.builder())));
        assertEquals(List.of("kvm1 Stalled"), states(one.list(HostFilter.builder().states(List.of(HostState.STALLED)))));
        HostStatusPage idle = one.list(HostFilter.builder().states(List.of(HostState.IDLE)));
        assertEquals(2, idle.total());
        assertEquals(OptionalLong.of(7200), idle.clocks(idle.hosts().get(0)).agentTimeout());
        assertThrows(UnknownHostException.class, () -> one.list(HostFilter.builder().hostId(99L)));

        new Server(CloudRows.MSID).monitor.tick();
        two.monitor.tick();
        assertEquals(List.of("hard [hard]", "stalled kvm1"), told.stream().sorted().collect(Collectors.toList()));
    }

    @Test
    void aRepositoryThatCannotBeDecryptedHidesNoHost() throws Exception {
        rows.host(1, "Up");
        rows.vm(1, "Running", 1L, null);
        answers.put(1L, hanging(1, rows.backup(1, 1, "BackingUp", Instant.now().minusSeconds(100), null)));
        database.execute("UPDATE backup_repository SET mount_opts = 'garbage'");
        Server server = new Server(CloudRows.MSID);
        server.monitor.tick();
        server.monitor.tick();
        assertEquals(List.of("kvm1 Stalled"), states(server.list(HostFilter.builder())));
        assertEquals("soft", server.list(HostFilter.builder()).hosts().get(0).running().get(0).repositoryName().get());
    }

    /** Each has hosts of its own, and both look at the same time. */
    @Test
    void twoServersAtATimeTellEachStallOnceAndOneTakesOverFromTheOther() throws Exception {
        for (long id = 1; id <= 20; id++) {
            rows.host(id, "Up");
            rows.vm(id, "Running", id, null);
            answers.put(id, hanging(id, rows.backup(id, 1, "BackingUp", Instant.now().minusSeconds(100), null)));
        }
        database.execute("UPDATE host SET mgmt_server_id = 200 WHERE id > 10");
        Server one = new Server(CloudRows.MSID);
        Server two = new Server(200);
        for (int round = 0; round < 3; round++) {
            Thread other = new Thread(two.monitor::tick);
            other.start();
            one.monitor.tick();
            other.join();
        }
        // A new start of each looks at once, not after the poll interval.
        new Server(CloudRows.MSID).monitor.tick();
        new Server(200).monitor.tick();
        List<String> stalls = told.stream().filter(words -> words.startsWith("stalled")).sorted().collect(Collectors.toList());
        assertEquals(20, stalls.size());
        assertEquals(20, new HashSet<>(stalls).size());

        database.execute("UPDATE mshost SET state = 'Down' WHERE msid = 200;"
                + "UPDATE host SET mgmt_server_id = " + CloudRows.MSID);
        answers.put(20L, healthy());
        Server left = new Server(CloudRows.MSID);
        left.monitor.connected(20);
        left.monitor.tick();
        left.monitor.tick();
        new Server(CloudRows.MSID).monitor.tick();
        database.execute("UPDATE nas_backup_guard_alert SET quiet_since = quiet_since - INTERVAL 1 HOUR");
        new Server(CloudRows.MSID).monitor.tick();
        assertEquals(List.of("recovered kvm20"), told.stream().filter(words -> words.startsWith("recovered"))
                .collect(Collectors.toList()));
    }

    @Test
    void theDatabaseGoesAndComesBack() throws Exception {
        rows.host(1, "Up");
        rows.vm(1, "Running", 1L, null);
        answers.put(1L, hanging(1, rows.backup(1, 1, "BackingUp", Instant.now().minusSeconds(100), null)));
        Server server = new Server(CloudRows.MSID);
        server.monitor.tick();
        away = true;
        for (int i = 0; i < 3; i++) {
            assertThrows(StoreException.class, server.monitor::tick);
        }
        assertThrows(StoreException.class, () -> server.list(HostFilter.builder()));
        away = false;
        server.monitor.tick();
        assertEquals(List.of("kvm1 Stalled"), states(server.list(HostFilter.builder())));
    }

    @Test
    void fiveHundredSilentHostsAreSeenAtOnceAndWellAgainAtOnce() throws Exception {
        database.execute("INSERT INTO host (id, name, uuid, status, type, private_ip_address, hypervisor_type, version,"
                + " data_center_id, mgmt_server_id, dom0_memory, last_ping) SELECT seq, CONCAT('kvm', seq),"
                + " CONCAT('host-', seq), 'Up', 'Routing', '', 'KVM', '', 1, " + CloudRows.MSID
                + ", 0, 0 FROM seq_1_to_500;"
                + "INSERT INTO nas_backup_guard_host (host_id, answered, asked, missed, silent_since, guard_version, next_ask)"
                + " SELECT seq, UTC_TIMESTAMP(3) - INTERVAL 90 SECOND, UTC_TIMESTAMP(3) - INTERVAL 60 SECOND, 1,"
                + " UTC_TIMESTAMP(3) - INTERVAL 60 SECOND, '1.0', UTC_TIMESTAMP(3) FROM seq_1_to_500");
        database.execute("INSERT INTO vm_instance (id, uuid, name, instance_name, state, host_id, guest_os_id,"
                + " data_center_id, vnc_password, created, type, vm_type, account_id, domain_id, service_offering_id)"
                + " SELECT seq, CONCAT('vm-', seq), CONCAT('web', seq), CONCAT('i-2-', seq, '-VM'), 'Running', seq, 1, 1,"
                + " '', now(), 'User', 'User', 1, 1, 1 FROM seq_1_to_500;"
                + "INSERT INTO backups (uuid, vm_id, external_id, type, status, backup_offering_id, account_id, domain_id,"
                + " zone_id, `date`) SELECT seq, seq, CONCAT('i-2-', seq, '-VM/1'), 'FULL', 'BackingUp', 1, 1, 1, 1,"
                + " UTC_TIMESTAMP() - INTERVAL 120 SECOND FROM seq_1_to_500");
        Server server = new Server(CloudRows.MSID);
        server.monitor.tick();
        assertEquals(500, pending.size());
        pending.values().forEach(ProbeListener::unanswered);
        server.monitor.tick();
        assertEquals(500, server.list(HostFilter.builder().states(List.of(HostState.STALLED))).total());

        // Late, but all at once.
        pending.forEach((id, listener) -> listener.answered(id, healthy()));
        server.monitor.tick();
        assertEquals(500, server.list(HostFilter.builder().states(List.of(HostState.IDLE))).total());
    }

    @Override
    public void probe(long hostId, TimeoutSettings timeouts, ProbeListener listener) {
        if (answers.containsKey(hostId)) {
            listener.answered(hostId, answers.get(hostId));
        } else {
            pending.put(hostId, listener);
        }
    }

    @Override
    public ReleaseStart release(long hostId, String instanceName) {
        return ReleaseStart.failed("not here");
    }

    @Override
    public void stalled(HostStatus status) {
        told.add("stalled " + status.host().name());
    }

    @Override
    public void recovered(HostStatus status, Duration stalledFor) {
        told.add("recovered " + status.host().name());
    }

    @Override
    public void hardMounts(List<RepositoryReport> repositories) {
        told.add("hard " + repositories.stream().map(report -> report.repository().name()).collect(Collectors.toList()));
    }
}
