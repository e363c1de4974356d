// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostReleaseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final FakeCloud cloud = new FakeCloud(NOW);
    private final FakeAgents agents = new FakeAgents();
    private final List<String> said = new ArrayList<>();
    private final HostMonitor monitor = new HostMonitor(cloud.view(), cloud, agents,
            new Transitions(cloud, new FakeAlerts()),
            new HardMountWatch(cloud, cloud.reporter(), cloud, new FakeAlerts()), cloud, FakeCloud.OWN_MSID);
    private int pauses;
    private long millis;
    private final ReleaseWatch.Time time = new ReleaseWatch.Time() {
        @Override
        public long millis() {
            return millis;
        }

        @Override
        public void pause(Duration duration) {
            pauses++;
            millis += duration.toMillis();
        }
    };
    private final HostRelease release = new HostRelease(cloud.view(), agents, monitor, time);

    private static OperationReport backup(String vm, Long stalledFor) {
        OperationReport operation = FakeCloud.operation("backup", vm);
        operation.elapsed = 300L;
        operation.timeout = 7140L;
        operation.mountMode = "soft";
        operation.stalledFor = stalledFor;
        return operation;
    }

    /** A host with two backups, of which one hangs; the first two looks find it at work still. */
    private void host(String releasedAs, String left) {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        cloud.backup("web2", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        OperationReport hangs = backup("web1", 100L);
        OperationReport works = backup("web2", null);
        cloud.host(1, "Up").guarded(NOW).shows(hangs).report.operations.add(works);
        agents.behaves(1, (id, listener) -> {
            HostReport report = FakeAgents.healthy();
            report.operations.add(works);
            if (agents.asked.size() < 3) {
                report.operations.add(hangs);
            } else {
                OperationReport end = backup("web1", null);
                end.outcome = releasedAs;
                end.left = left;
                end.guardAlive = false;
                end.phase = "releasing";
                // As a real guard: of what could not all be cleaned up the state stays where operations that run are.
                ("left".equals(releasedAs) ? report.operations : report.released).add(end);
            }
            listener.answered(id, report);
        });
    }

    private ReleaseResult release(Long vmId) {
        return release.release(1, vmId, said::add);
    }

    private static List<String> lines(ReleaseResult result) {
        return result.released().stream().map(entry -> entry.backup().vmName().orElse("-") + " "
                + entry.outcome().orElse("-") + ": " + entry.words()).collect(Collectors.toList());
    }

    @Test
    void endsWhatIsStalledAndSaysWhatBecameOfIt() {
        host("released", null);
        assertEquals(List.of("web1 released: Released: the backup of VM web1 to repository soft."), lines(release(null)));
        assertEquals(List.of("1 i-2-web1-VM"), agents.releases);
        assertEquals(3, pauses);
        assertEquals("Asking host kvm1 to release the operation of VM i-2-web1-VM.", said.get(0));
    }

    @Test
    void saysWhatStayedBehind() {
        host("left", "/tmp/csbackup.x is still mounted");
        assertEquals(List.of("web1 left: Released: the backup of VM web1 to repository soft."
                + " What stayed behind: /tmp/csbackup.x is still mounted"), lines(release(null)));
    }

    @Test
    void endsTheOperationOfAVmWhateverItsState() {
        host("released", null);
        OperationReport end = backup("web2", null);
        end.outcome = "released";
        HostReport after = FakeAgents.healthy();
        after.released.add(end);
        agents.answers(1, after);
        assertEquals(List.of("web2 released: Released: the backup of VM web2 to repository soft."),
                lines(release(FakeCloud.vm("web2").id())));
        assertEquals(List.of("1 i-2-web2-VM"), agents.releases);
    }

    @Test
    void nothingToReleaseIsASuccess() {
        cloud.host(1, "Up").guarded(NOW).shows(backup("web1", null));
        assertEquals(List.of(), lines(release(null)));
        assertEquals(List.of(), lines(release(4711L)));
        assertEquals(List.of(), agents.releases);
        cloud.host(1, "Down");
        assertEquals(List.of(), lines(release(null)));
    }

    @Test
    void anUnknownHostIsRefused() {
        assertThrows(UnknownHostException.class, () -> release(null));
    }

    private String failure(Long vmId) {
        return assertThrows(ReleaseFailedException.class, () -> release(vmId)).getMessage();
    }

    @Test
    void anAgentThatCannotAnswerIsToldWithTheHostsCommand() {
        host("released", null);
        agents.releaseStart = AgentLink.ReleaseStart.failed("the agent did not answer within 30 s");
        assertEquals("Host kvm1 cannot be asked to release: the agent did not answer within 30 s."
                + " Log on to the host and run: nas-backup-guard release --vm i-2-web1-VM", failure(null));
    }

    @Test
    void anAgentThatIsNotUpIsNotAsked() {
        host("released", null);
        cloud.hosts.get(1L).agentState = "Disconnected";
        assertTrue(failure(null).endsWith("the agent is not up (Disconnected)."
                + " Log on to the host and run: nas-backup-guard release --vm i-2-web1-VM"));
        assertEquals(List.of(), agents.releases);
    }

    @Test
    void aHostThatCannotBeAskedWhatHangsIsNoSuccess() {
        host("released", null);
        // What it said when it was last heard is too old to count.
        cloud.hosts.get(1L).guarded(NOW.minusSeconds(900)).agentState = "Disconnected";

        assertEquals("Host kvm1 cannot be asked to release: the agent is not up (Disconnected)."
                + " Log on to the host and run: nas-backup-guard release", failure(null));
        assertEquals(List.of(), agents.releases);
    }

    @Test
    void aHostThatIsNotUpAndHasNothingInFlightHasNothingToRelease() {
        cloud.host(1, "Disconnected").guarded(NOW);
        assertEquals(List.of(), release(null).released());
    }

    @Test
    void aHostWithoutTheGuardIsToldWhatToDo() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(7200), null);
        cloud.host(1, "Up");
        assertTrue(failure(null).contains("Install nas-backup-guard-agent"));
    }

    @Test
    void aSilentAgentIsAskedForAllThatMayHang() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        cloud.host(1, "Up").guarded(NOW.minusSeconds(290)).missed = 2;
        agents.behaves(1, (id, listener) -> listener.unanswered());
        agents.releaseStart = AgentLink.ReleaseStart.failed("no answer");
        assertTrue(failure(null).endsWith("nas-backup-guard release --vm i-2-web1-VM"));
    }

    @Test
    void aHostThatDoesNotGetDoneIsTold() {
        host("released", null);
        HostReport still = FakeAgents.healthy();
        still.operations.add(backup("web1", 100L));
        agents.answers(1, still);
        assertTrue(failure(null).contains("the backup of VM web1 to repository soft has not ended after 180 s"));
        agents.behaves(1, (id, listener) -> listener.unreachable());
        assertTrue(failure(null).contains("nas-backup-guard status"));
    }

    @Test
    void itIsWaitedForByTheClockHoweverLongAnAnswerTakes() {
        host("released", null);
        agents.behaves(1, (id, listener) -> {
            millis += 3000;
            listener.unanswered();
        });
        assertTrue(failure(null).contains("has not ended after 180 s"));
        assertTrue(millis <= 186_000, millis + " ms");
    }

    /** Restarted, or its hanging commands came to an end. */
    @Test
    void anAgentThatWasSilentAndAnswersAgainLosesNoHealthyBackup() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        cloud.backup("web2", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        OperationReport healthy = backup("web1", null);
        cloud.host(1, "Up").guarded(NOW.minusSeconds(90)).shows(healthy).missed = 2;
        assertEquals(Reason.PROBES_UNANSWERED, cloud.view().of(1).reason());
        HostReport now = FakeAgents.healthy();
        now.operations.add(healthy);
        agents.answers(1, now);
        assertEquals(List.of(), lines(release(null)));
        assertEquals(List.of(), agents.releases);
        monitor.tick();
        assertEquals(HostState.RUNNING, cloud.view().of(1).state());
    }

    @Test
    void anAgentThatWasSilentAndCanReadNothingIsNoWiser() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        cloud.host(1, "Up").guarded(NOW.minusSeconds(90)).shows(backup("web1", null)).missed = 2;
        HostReport blind = FakeAgents.healthy();
        blind.findings.add(new HostFinding("proc-unreadable", "/proc/uptime: too many open files"));
        agents.answers(1, blind);
        agents.releaseStart = AgentLink.ReleaseStart.failed("no answer");
        assertTrue(failure(null).endsWith("nas-backup-guard release --vm i-2-web1-VM"));
    }

    @Test
    void aBackupThatHasNotBegunIsNotReleased() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(300), null);
        cloud.backup("web2", 1, FakeCloud.SOFT, NOW.minusSeconds(200), null);
        cloud.host(1, "Up").guarded(NOW).shows(backup("web1", null));
        assertEquals(List.of("web2 left: Not released: the backup of VM web2 to repository soft. It has not begun on the"
                + " host; it waits behind the backup of VM web1 to repository soft."),
                lines(release(FakeCloud.vm("web2").id())));
        assertEquals(List.of(), agents.releases);
    }

    /** The host did not name its operation when the release began. */
    @Test
    void whatOnlyTheDatabaseShowedIsFoundAmongWhatWasReleasedSince() {
        cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(7200), null);
        cloud.host(1, "Up").guarded(NOW.minusSeconds(7190));
        HostReport after = FakeAgents.healthy();
        OperationReport earlier = backup("web1", null);
        earlier.id = "1-1";
        earlier.outcome = "left";
        earlier.updatedAgo = 5000L;
        OperationReport end = backup("web1", null);
        end.outcome = "released";
        end.updatedAgo = 1L;
        after.released.addAll(List.of(earlier, end));
        agents.answers(1, after);
        assertEquals(List.of("web1 released: Released: the backup of VM web1 to repository soft."), lines(release(null)));
    }

    @Test
    void aHostThatCannotReadItsFilesDoesNotSayThatAllHasEnded() {
        host("released", null);
        HostReport blind = FakeAgents.healthy();
        blind.findings.add(new HostFinding("proc-unreadable", "/proc/uptime: too many open files"));
        agents.answers(1, blind);
        assertTrue(failure(null).contains("has not ended"));
    }

    @Test
    void aRestoreIsLeftToTheSweep() {
        FakeCloud.Host host = cloud.host(1, "Up").guarded(NOW);
        host.report = new HostReport();
        host.report.restores.add(FakeCloud.restoreMount(FakeCloud.SOFT));
        host.marks = Map.of(FakeCloud.restoreMount(FakeCloud.SOFT).mountPoint,
                new Mark(NOW.minusSeconds(90), NOW.minusSeconds(90), 4));
        assertTrue(lines(release(null)).get(0).startsWith("- left: A restore is not ended by force"));
        assertEquals(List.of(), agents.releases);
    }

    /** And the next one, asked again, finds the host at it, or done. */
    @Test
    void aServerThatStopsLeavesTheReleaseToTheHost() {
        host("released", null);
        HostRelease stopping = new HostRelease(cloud.view(), agents, monitor, new ReleaseWatch.Time() {
            @Override
            public long millis() {
                return 0;
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                throw new InterruptedException();
            }
        });
        String message = assertThrows(ReleaseFailedException.class, () -> stopping.release(1, null, said::add)).getMessage();
        assertTrue(message.contains("goes on with the release by itself"), message);
        assertTrue(Thread.interrupted());

        HostMonitor next = new HostMonitor(cloud.view(), cloud, agents, new Transitions(cloud, new FakeAlerts()),
                new HardMountWatch(cloud, cloud.reporter(), cloud, new FakeAlerts()), cloud, 200);
        HostRelease again = new HostRelease(cloud.view(), agents, next, time);
        assertEquals(List.of("web1 released: Released: the backup of VM web1 to repository soft."),
                lines(again.release(1, null, said::add)));
        next.tick();
        assertEquals(HostState.RUNNING, cloud.view().of(1).state());
        assertEquals(List.of(), lines(again.release(1, null, said::add)));
    }

    @Test
    void theAnswersOfTheReleaseAreKept() {
        host("released", null);
        release(null);
        monitor.tick();
        assertEquals(HostState.RUNNING, cloud.view().of(1).state());
    }
}
