// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of states. The repository "soft" gives a request up after 20 s, "hard" never; both let a backup run for
 * 7140 s; the management server waits 3600 s. Times are seconds.
 */
class HostStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final FakeCloud cloud = new FakeCloud(NOW);

    /**
     * The row of the backup: its age, and after how long it was removed. The host's last answer: how long ago, what it
     * showed. Then how many probes it has missed since.
     */
    @ParameterizedTest(name = "{index}: {0} row {1} {2} guard {3} {4} shows {5} missed {6}: {7} {8}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // agent       | row  | removed | guard | answered | shows                                   | missed | state       | reason
        // Nothing in flight.
        "Up            | -    | -       | 1.0   | 10       | -                                       | 0      | Idle        | nothing-in-flight",
        "Up            | -    | -       | 1.0   | 3000     | -                                       | 1      | Idle        | nothing-in-flight",
        "Up            | -    | -       | 1.0   | 90       | -                                       | 2      | Idle        | probes-unanswered",
        "Up            | -    | -       | -     | 90       | -                                       | 2      | Unknown     | probes-unanswered",
        "Up            | -    | -       | -     | 10       | -                                       | 0      | Unknown     | no-guard",
        "Up            | -    | -       | -     | -        | -                                       | 3      | Unknown     | no-agent-plugin",
        "Up            | -    | -       | -     | -        | -                                       | 0      | Unknown     | not-asked-yet",
        "Down          | -    | -       | 1.0   | 10       | -                                       | 0      | Unknown     | agent-not-up",
        "Disconnected  | -    | -       | -     | -        | -                                       | 0      | Unknown     | agent-not-up",
        // The database alone: no guard on the host.
        "Up            | 100  | -       | -     | -        | -                                       | 0      | Running     | in-progress",
        "Up            | 100  | -       | -     | -        | -                                       | 5      | Running     | in-progress",
        "Up            | 3500 | -       | -     | 10       | -                                       | 0      | Running     | in-progress",
        "Up            | 3700 | -       | -     | -        | -                                       | 0      | Running     | given-up",
        "Up            | 7200 | -       | -     | -        | -                                       | 0      | Overdue     | past-timeout",
        "Up            | 10700| -       | -     | -        | -                                       | 0      | Overdue     | past-timeout",
        "Down          | 100  | -       | -     | -        | -                                       | 0      | Unreachable | agent-not-up",
        "Alert         | 7200 | -       | 1.0   | 7300     | -                                       | 0      | Unreachable | agent-not-up",
        // Left-overs.
        "Up            | 10800| -       | -     | -        | -                                       | 0      | Unknown     | not-asked-yet",
        "Down          | 99999| -       | -     | -        | -                                       | 0      | Unknown     | agent-not-up",
        "Up            | 500  | 400     | -     | 10       | -                                       | 0      | Unknown     | no-guard",
        "Up            | 5000 | 3600    | -     | -        | -                                       | 0      | Running     | given-up",
        "Up            | 5000 | 3575    | -     | -        | -                                       | 0      | Running     | given-up",
        "Up            | 5000 | 3500    | -     | -        | -                                       | 0      | Unknown     | not-asked-yet",
        "Up            | 7300 | 3601    | -     | -        | -                                       | 0      | Overdue     | past-timeout",
        // A guard says whether a row's backup runs.
        "Up            | 100  | -       | 1.0   | 10       | -                                       | 0      | Idle        | nothing-in-flight",
        "Up            | 100  | -       | 1.0   | 50       | -                                       | 0      | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 300      | -                                       | 0      | Running     | in-progress",
        "Up            | 5000 | 3600    | 1.0   | 10       | -                                       | 0      | Idle        | nothing-in-flight",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90                       | 0      | Running     | in-progress",
        "Up            | 4000 | 3600    | 1.0   | 10       | backup elapsed=3990                     | 0      | Running     | given-up",
        "Up            | 500  | 10      | 1.0   | 10       | backup elapsed=490                      | 0      | Running     | given-up",
        "Up            | 300  | -       | 1.0   | 10       | backup elapsed=290 timeout=295          | 0      | Overdue     | past-timeout",
        "Up            | 99999| -       | 1.0   | 10       | backup elapsed=99990                    | 0      | Overdue     | past-timeout",
        "Up            | -    | -       | 1.0   | 10       | delete elapsed=20                       | 0      | Running     | in-progress",
        "Up            | -    | -       | 1.0   | 10       | stats elapsed=20 timeout=25             | 0      | Overdue     | past-timeout",
        "Up            | 300  | -       | 1.0   | 10       | backup earlier-boot                     | 0      | Idle        | nothing-in-flight",
        "Up            | 300  | -       | 1.0   | 10       | backup elapsed=200 phase=ended          | 0      | Idle        | nothing-in-flight",
        // Evidence of a stall, longer than one request may take.
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 stalled=20            | 0      | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 stalled=21            | 0      | Stalled     | nas-not-answering",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 stalled=50 mode=hard  | 0      | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 stalled=61 mode=hard  | 0      | Stalled     | nas-not-answering",
        "Up            | -    | -       | 1.0   | 10       | delete elapsed=90 stalled=30            | 0      | Stalled     | nas-not-answering",
        "Up            | 100  | -       | 1.0   | 10       | stats elapsed=90 stalled=30             | 0      | Stalled     | nas-not-answering",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 blocked=3             | 0      | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 blocked=3 looks=3 for=60 | 0   | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 blocked=3 looks=3 for=60 dead | 0 | Stalled | nas-not-answering",
        "Up            | 100  | -       | 1.0   | 10       | backup elapsed=90 blocked=3 looks=2 for=30 dead | 0 | Running | in-progress",
        "Up            | 300  | -       | 1.0   | 10       | backup elapsed=290 timeout=200 stalled=30 | 0    | Stalled     | nas-not-answering",
        "Disconnected  | 100  | -       | 1.0   | 30       | backup elapsed=90 stalled=30            | 0      | Stalled     | nas-not-answering",
        "Disconnected  | 200  | -       | 1.0   | 90       | backup elapsed=90 stalled=30            | 0      | Unreachable | agent-not-up",
        // Restores: only the host shows them, and no guard looks after them.
        "Up            | -    | -       | 1.0   | 10       | restore                                 | 0      | Running     | in-progress",
        "Up            | -    | -       | 1.0   | 10       | restore blocked=2 looks=1 for=0         | 0      | Running     | in-progress",
        "Up            | -    | -       | 1.0   | 10       | restore blocked=2 looks=2 for=60        | 0      | Running     | in-progress",
        "Up            | -    | -       | 1.0   | 10       | restore blocked=2 looks=3 for=60        | 0      | Stalled     | restore-blocked",
        "Up            | -    | -       | 1.0   | 10       | restore blocked=2 looks=9 for=45 mode=hard | 0   | Running     | in-progress",
        "Down          | -    | -       | 1.0   | 100      | restore                                 | 0      | Unreachable | agent-not-up",
        "Down          | -    | -       | 1.0   | 4000     | restore                                 | 0      | Unknown     | agent-not-up",
        // An agent that is up and says nothing.
        "Up            | 100  | -       | 1.0   | 200      | -                                       | 1      | Running     | in-progress",
        "Up            | 100  | -       | 1.0   | 200      | -                                       | 2      | Stalled     | probes-unanswered",
        "Up            | -    | -       | 1.0   | 90       | delete elapsed=20                       | 2      | Stalled     | probes-unanswered",
        "Up            | -    | -       | 1.0   | 90       | restore                                 | 3      | Stalled     | probes-unanswered",
        "Up            | 100  | -       | -     | 200      | -                                       | 2      | Running     | in-progress",
        "Down          | 100  | -       | 1.0   | 200      | -                                       | 2      | Unreachable | agent-not-up",
        "Up            | -    | -       | 1.0   | 20000    | delete elapsed=20                       | 90     | Idle        | probes-unanswered",
    })
    void stateAndReason(String agent, Long row, Long removed, String guard, Long answered, String shows, int missed,
            String state, String reason) {
        if (row != null) {
            cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(row),
                    removed == null ? null : NOW.minusSeconds(row).plusSeconds(removed));
        }
        FakeCloud.Host host = cloud.host(1, agent);
        host.guardVersion = guard;
        host.answered = answered == null ? null : NOW.minusSeconds(answered);
        host.asked = host.answered;
        host.missed = missed;
        host.silentSince = missed == 0 ? null : NOW.minusSeconds(60);
        if (missed > 0 || answered != null) {
            host.asked = NOW.minusSeconds(10);
        }
        if (shows != null) {
            new Shown(shows).on(host);
        }

        HostStatus status = cloud.view().of(1);

        assertEquals(state + " " + reason, status.state().word() + " " + status.reason().code(), status.words());
        assertEquals("Stalled".equals(state), status.stalledSince().isPresent());
        assertFalse(status.words().contains("null") || status.words().contains("Optional"), status.words());
        assertEquals(List.of("Idle", "Unknown").contains(state), status.running().isEmpty());
    }

    /** What a host shows, as a line: the operation, and what is said of it. */
    private static final class Shown {
        private final String operation;
        private final Map<String, String> words;

        Shown(String line) {
            List<String> parts = Arrays.asList(line.split(" +"));
            operation = parts.get(0);
            words = parts.stream().skip(1).map(part -> part.split("=")).collect(Collectors.toMap(part -> part[0],
                    part -> part.length > 1 ? part[1] : "yes"));
        }

        void on(FakeCloud.Host host) {
            host.report = new HostReport();
            if ("restore".equals(operation)) {
                MountReport mount = FakeCloud.restoreMount(FakeCloud.SOFT);
                mount.mountMode = words.getOrDefault("mode", "soft");
                mount.blockedThreads = seconds("blocked").orElse(0L).intValue();
                host.report.restores.add(mount);
                mark(host, mount.mountPoint);
                return;
            }
            OperationReport report = FakeCloud.operation(operation, "web1");
            report.mountMode = words.getOrDefault("mode", "soft");
            report.elapsed = seconds("elapsed").orElse(null);
            report.timeout = seconds("timeout").orElse(7140L);
            report.stalledFor = seconds("stalled").orElse(null);
            report.blockedThreads = seconds("blocked").orElse(0L).intValue();
            report.guardAlive = !words.containsKey("dead");
            report.phase = words.getOrDefault("phase", "transferring");
            host.report.operations.add(report);
            mark(host, report.id);
        }

        private void mark(FakeCloud.Host host, String key) {
            int looks = seconds("looks").orElse(0L).intValue();
            host.marks = Map.of(key, new Mark(host.answered.minusSeconds(100),
                    looks == 0 ? null : host.answered.minusSeconds(seconds("for").orElse(0L)), looks));
        }

        private Optional<Long> seconds(String word) {
            return Optional.ofNullable(words.get(word)).map(Long::valueOf);
        }
    }

    @Test
    void theBackupThatIsShownIsTheDatabases() {
        cloud.backup("web1", 1, FakeCloud.HARD, NOW.minusSeconds(100), null);
        FakeCloud.Host host = cloud.host(1, "Up").guarded(NOW.minusSeconds(10));
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.elapsed = 88L;
        operation.mountMode = "hard";
        operation.blockedThreads = 4;
        operation.phase = "syncing";
        operation.stalledFor = 70L;
        host.shows(operation);

        HostStatus status = cloud.view().of(1);
        RunningBackup backup = status.running().get(0);

        assertEquals(1, status.running().size());
        assertEquals("backup-web1", backup.backupUuid().get());
        assertEquals("vm-web1", backup.vmUuid().get());
        assertEquals("web1", backup.vmName().get());
        assertEquals("i-2-web1-VM", backup.instanceName().get());
        assertEquals(FakeCloud.HARD, backup.repositoryUuid().get());
        assertEquals("backup", backup.operation());
        assertEquals(NOW.minusSeconds(100), backup.started().get());
        assertEquals(98, backup.elapsed().get().getSeconds());
        assertEquals(7140, backup.timeout().getAsLong());
        assertEquals("syncing", backup.phase().get());
        assertEquals("hard", backup.mountMode().get());
        assertEquals(4, backup.blockedProcesses());
        assertFalse(backup.givenUp());
        assertEquals(NOW.minusSeconds(80), status.stalledSince().get());
        assertEquals(NOW.minusSeconds(10), status.lastChecked().get());
        assertEquals("The NAS has not answered the backup of VM web1 to repository hard since 2026-11-23 09:58:40 UTC:"
                + " 4 threads are blocked. The guard ends it at its stall limit or its timeout. Release it to end it now,"
                + " and see why the NAS is gone.", status.words());
    }

    @Test
    void anotherBackupWaitsItsTurn() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(500), null);
        cloud.backup("web2", 1, FakeCloud.SOFT, NOW.minusSeconds(400), null);
        cloud.backup("web3", 1, FakeCloud.SOFT, NOW.minusSeconds(600), null);
        FakeCloud.Host host = cloud.host(1, "Up").guarded(NOW.minusSeconds(10));
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.elapsed = 480L;
        host.shows(operation);

        List<RunningBackup> running = cloud.view().of(1).running();

        // web3 was asked for before what runs now: it ended.
        assertEquals(List.of("web1 transferring", "web2 queued"), shown(running,
                backup -> backup.vmName().get() + " " + backup.phase().get()));
    }

    @Test
    void whatOneHostShowsIsNoBackupOfAnother() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(500), null);
        cloud.host(1, "Up").guarded(NOW.minusSeconds(10));
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.elapsed = 480L;
        cloud.host(2, "Up").guarded(NOW.minusSeconds(10)).shows(operation);

        assertEquals(HostState.IDLE, cloud.view().of(1).state());
        assertEquals(List.of("web1"), shown(cloud.view().of(2).running(), backup -> backup.vmName().get()));
    }

    @Test
    void anOldOperationIsNamedByItsFolder() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(200_000), null);
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.elapsed = 199_990L;
        cloud.host(1, "Up").guarded(NOW.minusSeconds(10)).shows(operation);

        RunningBackup backup = cloud.view().of(1).running().get(0);

        assertEquals("backup-web1", backup.backupUuid().get());
        assertTrue(backup.givenUp());
        assertTrue(backup.overdue());
    }

    @Test
    void aBackupWithoutAFolderIsItsVmsLast() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.backupPath = null;
        operation.elapsed = 290L;
        cloud.host(1, "Up").guarded(NOW).shows(operation);

        List<RunningBackup> running = cloud.view().of(1).running();

        assertEquals(1, running.size());
        assertEquals("backup-web1", running.get(0).backupUuid().get());
    }

    @Test
    void anOperationThatTheDatabaseDoesNotKnowShowsWhatTheHostKnows() {
        OperationReport operation = FakeCloud.operation("delete", null);
        operation.backupPath = null;
        operation.elapsed = 5L;
        cloud.host(1, "Up").guarded(NOW).shows(operation);

        RunningBackup deletion = cloud.view().of(1).running().get(0);

        assertEquals("delete", deletion.operation());
        assertEquals(FakeCloud.SOFT, deletion.repositoryUuid().get());
        assertFalse(deletion.vmName().isPresent() || deletion.backupUuid().isPresent());
    }

    @Test
    void aRestoreNamesItsVmOnlyWhereOneAloneFits() {
        FakeCloud.Host host = cloud.host(1, "Up").guarded(NOW);
        host.report = new HostReport();
        host.report.restores.add(FakeCloud.restoreMount(FakeCloud.SOFT));
        cloud.restoring("web1", FakeCloud.SOFT);
        cloud.restoring("db1", FakeCloud.HARD);
        assertEquals(Optional.of("web1"), cloud.view().of(1).running().get(0).vmName());

        cloud.restoring("web2", FakeCloud.SOFT);
        assertEquals(Optional.empty(), cloud.view().of(1).running().get(0).vmName());
        assertEquals(Optional.of("soft"), cloud.view().of(1).running().get(0).repositoryName());
    }

    /** What is read of the database at each look does not grow because of what one agent says. */
    @Test
    void noHostMakesTheLookReachBackForYears() {
        cloud.longestHostLimit = 100_000_000;
        cloud.view().inFlight();
        assertFalse(cloud.unfinishedSince.isBefore(NOW.minusSeconds(24 * 3600 + cloud.managementWait + 3600)));
        cloud.longestHostLimit = 14_340;
        cloud.view().inFlight();
        assertTrue(cloud.unfinishedSince.isBefore(NOW.minusSeconds(14_340 + cloud.managementWait)));
    }

    @Test
    void aRepositoryThatCannotBeReadHidesNoBackup() {
        cloud.unreadable(FakeCloud.SOFT);
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(100), null);
        cloud.backup("web2", 2, "no such repository", NOW.minusSeconds(100), null);
        cloud.host(1, "Up");
        cloud.host(2, "Up");
        assertEquals(HostState.RUNNING, cloud.view().of(1).state());
        assertEquals(HostState.RUNNING, cloud.view().of(2).state());
    }

    @Test
    void aServerThatIsBehindTheOneThatWroteTheRowShowsNoNegativeTime() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.plusSeconds(300), null);
        cloud.host(1, "Up");
        RunningBackup backup = cloud.view().of(1).running().get(0);
        assertEquals(Duration.ZERO, backup.elapsed().get());
        assertFalse(backup.givenUp());
    }

    private static List<String> shown(List<RunningBackup> running, Function<RunningBackup, String> what) {
        return running.stream().map(what).collect(Collectors.toList());
    }
}
