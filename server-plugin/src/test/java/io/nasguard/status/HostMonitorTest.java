// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A monitor's days, a second a tick. */
class HostMonitorTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final FakeCloud cloud = new FakeCloud(START);
    private final FakeAgents agents = new FakeAgents();
    private final FakeAlerts alerts = new FakeAlerts();
    private final HostMonitor monitor = monitor(FakeCloud.OWN_MSID);

    private HostMonitor monitor(long msid) {
        return new HostMonitor(cloud.view(), cloud, agents, new Transitions(cloud, alerts),
                new HardMountWatch(cloud, cloud.reporter(), cloud, alerts), cloud, msid, () -> cloud.now.toEpochMilli());
    }

    private void run(long seconds) {
        run(seconds, monitor);
    }

    private void run(long seconds, HostMonitor... monitors) {
        for (long i = 0; i < seconds; i++) {
            for (HostMonitor one : monitors) {
                one.tick();
            }
            cloud.later(1);
        }
    }

    private HostState state(long host) {
        return cloud.view().of(host).state();
    }

    private static HostReport showing(OperationReport operation) {
        HostReport report = FakeAgents.healthy();
        report.operations.add(operation);
        return report;
    }

    private static OperationReport backup(String vm, Long stalledFor) {
        OperationReport operation = FakeCloud.operation("backup", vm);
        operation.elapsed = 300L;
        operation.timeout = 7140L;
        operation.mountMode = "soft";
        operation.stalledFor = stalledFor;
        return operation;
    }

    private List<String> toldOfHosts() {
        return alerts.told.stream().filter(words -> !words.startsWith("hard")).collect(Collectors.toList());
    }

    // Who is asked, and how often.

    @Test
    void aQuietHostIsAskedInTheSlowSweep() {
        cloud.host(1, "Up");
        run(1);
        assertEquals(List.of(1L), agents.askedSince());
        run(180);
        assertEquals(List.of(), agents.askedSince());
        run(75);
        assertEquals(List.of(1L), agents.askedSince());
        assertEquals(HostState.IDLE, state(1));
    }

    @Test
    void aHostWithABackupIsAskedAtTheInterval() {
        cloud.host(1, "Up");
        run(10);
        agents.askedSince();
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", null)));
        run(300);
        int times = agents.askedSince().size();
        assertTrue(times >= 9 && times <= 11, times + " times");
    }

    /** The host's agent does one thing after the other, and not only backups. */
    @Test
    void aBackupThatWaitsBehindOtherWorkIsLookedForAtTheInterval() {
        cloud.host(1, "Up");
        run(10);
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        run(200);
        assertEquals(HostState.IDLE, state(1));
        agents.answers(1, showing(backup("web1", 25L)));
        run(60);
        assertEquals(HostState.STALLED, state(1));
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());
    }

    @Test
    void aRowThatNobodyWaitsForIsNoReasonToAsk() {
        cloud.host(1, "Up");
        run(10);
        agents.askedSince();
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now.minusSeconds(100), cloud.now);
        cloud.backup("web2", 1, FakeCloud.SOFT, cloud.now.minusSeconds(3700), null);
        run(180);
        assertEquals(List.of(), agents.askedSince());
    }

    @Test
    void anAgentThatNeverAnsweredIsAskedRarely() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.silent(1);
        run(3000);
        int times = agents.askedSince().size();
        assertTrue(times >= 3 && times <= 5, times + " times");
        assertEquals(HostState.RUNNING, state(1));
        assertEquals(List.of(), toldOfHosts());
    }

    @Test
    void anAgentThatSaysItLacksThePluginIsForgotten() {
        cloud.host(1, "Up").guarded(START);
        agents.behaves(1, (id, listener) -> listener.unsupported());
        run(5);
        assertEquals(Reason.NO_AGENT_PLUGIN, cloud.view().of(1).reason());
    }

    @Test
    void aHostThatCannotTellIsAskedAgainSoon() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.behaves(1, (id, listener) -> listener.failed("no such folder"));
        run(120);
        int times = agents.askedSince().size();
        assertTrue(times >= 4 && times <= 5, times + " times");
        assertEquals(HostState.RUNNING, state(1));
    }

    @Test
    void aHostThatConnectsIsAskedAtOnce() {
        cloud.host(1, "Up");
        run(10);
        agents.askedSince();
        monitor.connected(1);
        run(1);
        assertEquals(List.of(1L), agents.askedSince());
    }

    @Test
    void aHostThatConnectsIsWaitedFor() {
        cloud.host(1, "Connecting").guarded(START).nextAsk = START.plusSeconds(1000);
        monitor.connected(1);
        run(5);
        assertEquals(List.of(), agents.askedSince());
        cloud.hosts.get(1L).agentState = "Up";
        run(1);
        assertEquals(List.of(1L), agents.askedSince());
    }

    @Test
    void aHostThatCannotBeAskedWhenItConnectsIsAskedWhenItCan() {
        cloud.host(1, "Up").guarded(START);
        agents.silent(1);
        run(5);
        agents.askedSince();
        // The probe of its last connection is still out.
        monitor.connected(1);
        run(5);
        assertEquals(List.of(), agents.askedSince());
        agents.pending.get(1L).unreachable();
        run(2);
        assertEquals(List.of(1L), agents.askedSince());
    }

    @Test
    void anAgentThatIsAwayHasMissedNothing() {
        cloud.host(1, "Up").guarded(START);
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.behaves(1, (id, listener) -> listener.unreachable());
        run(300);
        assertEquals(0, cloud.hosts.get(1L).missed);
    }

    @Test
    void hostsOfOtherServersAndHostsThatAreNotUpAreLeftAlone() {
        cloud.host(1, "Up").owner = 200;
        cloud.host(2, "Disconnected");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        cloud.backup("web2", 2, FakeCloud.SOFT, cloud.now, null);
        run(600);
        assertEquals(List.of(), agents.askedSince());
    }

    @Test
    void tenThousandNewHostsAreSpread() {
        for (long id = 1; id <= 10_000; id++) {
            cloud.host(id, "Up");
        }
        int most = 0;
        int all = 0;
        for (int i = 0; i < 205; i++) {
            run(1);
            int now = agents.askedSince().size();
            most = Math.max(most, now);
            all += now;
        }
        assertEquals(10_000, all);
        assertTrue(most <= 250, most + " at once");
    }

    @Test
    void theProbeBringsTheTimeoutsOfTheHostsZoneAsTheyAreNow() {
        cloud.host(1, "Up").zone = 1;
        cloud.host(2, "Up").zone = 2;
        cloud.zoneTimeouts.put(2L, 1800L);
        run(1);
        assertEquals(300, agents.timeouts.get(1L).stallTimeout);
        assertEquals("global", agents.timeouts.get(1L).defaultTimeoutSource);
        assertEquals(0, agents.timeouts.get(1L).defaultTimeout);
        assertEquals("zone", agents.timeouts.get(2L).defaultTimeoutSource);
        assertEquals(1800, agents.timeouts.get(2L).defaultTimeout);

        cloud.zoneTimeouts.put(2L, 3600L);
        cloud.stallTimeout = 120;
        run(300);
        assertEquals(3600, agents.timeouts.get(2L).defaultTimeout);
        assertEquals(120, agents.timeouts.get(1L).stallTimeout);
    }

    // What is told.

    @Test
    void aStallIsSeenWithinAMinuteAndToldOnce() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", null)));
        run(100);
        assertEquals(HostState.RUNNING, state(1));

        agents.answers(1, showing(backup("web1", 25L)));
        run(60);
        assertEquals(HostState.STALLED, state(1));
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());
        run(600);
        assertEquals(1, toldOfHosts().size());

        agents.answers(1, FakeAgents.healthy());
        run(60);
        assertEquals(HostState.IDLE, state(1));
        run(120);
        assertEquals(2, toldOfHosts().size());
        assertTrue(toldOfHosts().get(1).startsWith("recovered kvm1 after "), toldOfHosts().get(1));
    }

    @Test
    void aStallBeganAtOneTimeInEveryAnswer() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        run(40);
        Instant began = cloud.now;
        agents.behaves(1, (id, listener) -> listener.answered(id, showing(backup("web1",
                Math.max(0, Duration.between(began, cloud.now).getSeconds() + cloud.now.getEpochSecond() % 3 - 1)))));
        run(90);
        Instant since = cloud.view().of(1).stalledSince().get();
        for (int i = 0; i < 300; i++) {
            run(1);
            assertEquals(since, cloud.view().of(1).stalledSince().get());
        }
        assertTrue(Duration.between(began, since).abs().getSeconds() <= 2);
    }

    @Test
    void aNasThatComesAndGoesRaisesNoFlood() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        for (int i = 0; i < 50; i++) {
            agents.answers(1, showing(backup("web1", i % 2 == 0 ? 25L : null)));
            run(30);
        }
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());
    }

    @Test
    void twoProbesThatAnAgentLeavesUnansweredAreEvidence() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", null)));
        run(100);
        agents.silent(1);
        run(120);
        assertEquals(HostState.STALLED, state(1));
        assertEquals(List.of("stalled kvm1 probes-unanswered"), toldOfHosts());
        Instant since = cloud.view().of(1).stalledSince().get();
        run(300);
        assertEquals(since, cloud.view().of(1).stalledSince().get());

        agents.answers(1, showing(backup("web1", null)));
        run(60);
        assertEquals(HostState.RUNNING, state(1));
    }

    /** An agent that just started has free threads: if it does not answer, the plugin is gone. */
    @Test
    void aGuardThatWasTakenOffAHostIsNoStall() {
        cloud.host(1, "Up");
        run(10);
        assertTrue(cloud.view().of(1).guardInstalled());
        agents.silent(1);
        cloud.hosts.get(1L).agentState = "Connecting";
        monitor.connected(1);
        run(3);
        cloud.hosts.get(1L).agentState = "Up";
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        run(600);
        assertEquals(HostState.RUNNING, state(1));
        assertFalse(cloud.view().of(1).guardInstalled());
        assertEquals(List.of(), toldOfHosts());
        agents.askedSince();
        run(600);
        assertTrue(agents.askedSince().size() <= 1, "rarely, as one that never answered");
        cloud.rows.clear();
        assertEquals(Reason.NO_AGENT_PLUGIN, cloud.view().of(1).reason());
    }

    @Test
    void aHostThatConnectsAndAnswersIsKnownToHaveTheGuardStill() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", null)));
        run(10);
        monitor.connected(1);
        run(10);
        agents.silent(1);
        run(120);
        assertEquals(HostState.STALLED, state(1));
        assertEquals(List.of("stalled kvm1 probes-unanswered"), toldOfHosts());
        // It connects anew: its agent was restarted, to free it.
        monitor.connected(1);
        agents.answers(1, showing(backup("web1", null)));
        run(120);
        assertEquals(HostState.RUNNING, state(1));
        assertEquals(2, toldOfHosts().size());
    }

    @Test
    void whatAHostMissedBeforeItConnectedCountsNoMore() {
        cloud.host(1, "Up").guarded(START).missed = 1;
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.silent(1);
        monitor.connected(1);
        run(30);
        assertEquals(1, cloud.hosts.get(1L).missed);
        assertEquals(HostState.RUNNING, state(1));
    }

    @Test
    void aLateAnswerIsAnAnswer() {
        cloud.host(1, "Up").guarded(START);
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.silent(1);
        run(40);
        assertEquals(1, cloud.hosts.get(1L).missed);
        agents.pending.get(1L).answered(1, showing(backup("web1", null)));
        agents.pending.get(1L).unanswered();
        run(1);
        assertEquals(0, cloud.hosts.get(1L).missed);
        assertEquals(HostState.RUNNING, state(1));
    }

    @Test
    void anAnswerForAnotherHostSaysNothing() {
        cloud.host(1, "Up").guarded(START);
        cloud.host(2, "Up").guarded(START);
        agents.behaves(1, (id, listener) -> listener.answered(2, showing(backup("web1", 500L))));
        agents.silent(2);
        run(5);
        assertEquals(null, cloud.hosts.get(2L).report);
        assertEquals(null, cloud.hosts.get(1L).report);
        run(30);
        assertEquals(1, cloud.hosts.get(1L).missed);
    }

    @Test
    void garbageHarmsNobody() {
        cloud.host(1, "Up");
        cloud.host(2, "Up");
        HostReport garbage = new HostReport();
        garbage.guardVersion = "x".repeat(100_000) + "\n\u0000";
        garbage.commandTimeout = -5;
        garbage.operations = new ArrayList<>();
        garbage.operations.add(null);
        garbage.operations.add(new OperationReport());
        OperationReport odd = backup("web1", -7L);
        odd.elapsed = Long.MIN_VALUE;
        odd.timeout = Long.MAX_VALUE;
        odd.blockedAt = null;
        odd.phase = "<script>";
        odd.mountMode = "upside-down";
        odd.backupPath = null;
        odd.repositoryAddress = null;
        garbage.operations.add(odd);
        garbage.released = null;
        garbage.restores = null;
        garbage.orphanMounts = null;
        garbage.kernelLines = null;
        garbage.findings = null;
        agents.answers(1, garbage);
        run(60);
        HostStatus status = cloud.view().of(1);
        assertEquals(HostState.RUNNING, status.state());
        assertEquals(64, status.guardVersion().get().length());
        assertFalse(status.running().get(0).phase().isPresent());
        assertFalse(status.running().get(0).mountMode().isPresent());
        assertEquals(HostState.IDLE, state(2));
        agents.answers(1, null);
        run(100);
        assertEquals(HostState.IDLE, state(2));
    }

    @Test
    void aHostThatCannotReadWhatItsBackupsDoDoesNotSayThatTheyEnded() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", 100L)));
        run(10);
        HostReport blind = FakeAgents.healthy();
        blind.findings.add(new HostFinding("proc-unreadable", "/proc/uptime: too many open files"));
        agents.answers(1, blind);
        run(300);
        assertEquals(HostState.STALLED, state(1));
        blind.findings.set(0, new HostFinding("state-unreadable",
                "/run/nas-backup-guard/operations cannot be read: input/output error"));
        run(300);
        assertEquals(HostState.STALLED, state(1));
        assertEquals(0, cloud.hosts.get(1L).missed);
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());
    }

    /** Such a file may stay for days. */
    @Test
    void aBrokenFileOfTheGuardHidesItsOwnOperationAndNoOther() {
        cloud.host(1, "Up");
        agents.answers(1, showing(backup("web1", 100L)));
        run(40);
        assertEquals(HostState.STALLED, state(1));
        HostReport report = FakeAgents.healthy();
        report.findings.add(new HostFinding("operation-unreadable", "The state file of it is broken", "99-7"));
        agents.answers(1, report);
        run(60);
        assertEquals(HostState.IDLE, state(1));

        OperationReport operation = backup("web1", null);
        operation.id = "99-7";
        agents.answers(1, showing(operation));
        run(300);
        agents.answers(1, report);
        run(60);
        assertEquals(HostState.RUNNING, state(1));
    }

    @Test
    void aRestoreThatHangsShowsWithinFiveMinutesOfItsBeginning() {
        cloud.host(29, "Up");
        run(10);
        MountReport mount = FakeCloud.restoreMount(FakeCloud.SOFT);
        mount.blockedThreads = 2;
        HostReport report = FakeAgents.healthy();
        report.restores.add(mount);
        agents.answers(29, report);
        run(300);
        assertEquals(HostState.STALLED, state(29));
        assertEquals(Reason.RESTORE_BLOCKED, cloud.view().of(29).reason());

        mount.blockedThreads = 0;
        run(60);
        assertEquals(HostState.RUNNING, state(29));
    }

    @Test
    void leftOversRaiseNoAlert() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, START.minusSeconds(20_000), null);
        cloud.backup("web2", 1, FakeCloud.SOFT, START.minusSeconds(300), START.minusSeconds(200));
        run(4000);
        assertEquals(List.of(), toldOfHosts());
        assertEquals(HostState.IDLE, state(1));
    }

    /** It took its backup and only its unmount failed; the guard has ended, and its sweep goes on. */
    @Test
    void aBackupThatLeftItsMountBehindIsNoMoreInFlight() {
        cloud.host(1, "Up");
        OperationReport left = backup("web1", 4000L);
        left.elapsed = 90_000L;
        left.outcome = "left";
        left.left = "/tmp/csbackup.x is still mounted";
        left.mountPoint = "/tmp/csbackup.x";
        left.mounted = true;
        left.guardAlive = false;
        agents.answers(1, showing(left));
        run(600);
        assertEquals(HostState.IDLE, state(1));
        assertEquals(1, cloud.view().of(1).orphanMounts());
        assertTrue(cloud.view().of(1).words().contains("was left behind"), cloud.view().of(1).words());
        assertEquals(List.of(), toldOfHosts());
        assertTrue(agents.askedSince().size() <= 4, "in the slow sweep");
    }

    @Test
    void hardMountsAreToldOnceForAllAndAgainWhenOneIsNew() {
        run(5);
        assertEquals(List.of("hard hard"), alerts.told);
        cloud.repository("repository-a", "hard");
        cloud.repository("repository-b", "hard,vers=4.1");
        run(120);
        assertEquals(List.of("hard hard", "hard a b"), alerts.told);
        cloud.repository("repository-a", "soft");
        run(120);
        cloud.repository("repository-a", "hard");
        run(120);
        assertEquals(List.of("hard hard", "hard a b", "hard a"), alerts.told);
    }

    // More than one server, and other mishaps.

    @Test
    void twoServersTellOnceAndARestartTellsNothingAgain() {
        cloud.servers = List.of(FakeCloud.OWN_MSID, 200L);
        HostMonitor other = monitor(200);
        cloud.host(1, "Up");
        cloud.host(2, "Up").owner = 200;
        for (long id = 1; id <= 2; id++) {
            cloud.backup("web" + id, id, FakeCloud.SOFT, cloud.now, null);
            agents.answers(id, showing(backup("web" + id, 100L)));
        }
        run(120, monitor, other);
        assertEquals(List.of("stalled kvm1 nas-not-answering", "stalled kvm2 nas-not-answering"),
                toldOfHosts().stream().sorted().collect(Collectors.toList()));
        assertEquals("hard hard", alerts.told.get(0));

        run(120, monitor(FakeCloud.OWN_MSID), monitor(200));
        assertEquals(3, alerts.told.size());
    }

    @Test
    void aHostThatIsHandedOverStaysCovered() {
        cloud.servers = List.of(FakeCloud.OWN_MSID, 200L);
        HostMonitor other = monitor(200);
        cloud.host(1, "Up").owner = 200;
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", 100L)));
        run(60, other);
        assertEquals(1, toldOfHosts().size());

        cloud.servers = List.of(FakeCloud.OWN_MSID);
        cloud.hosts.get(1L).owner = FakeCloud.OWN_MSID;
        monitor.connected(1);
        agents.answers(1, FakeAgents.healthy());
        run(150);
        assertEquals(2, toldOfHosts().size());
        assertEquals(HostState.IDLE, state(1));
    }

    @Test
    void aHostWithoutALivingServerIsJudgedByTheFirst() {
        cloud.servers = List.of(FakeCloud.OWN_MSID, 200L);
        HostMonitor other = monitor(200);
        cloud.host(1, "Up").guarded(START).owner = 300;
        cloud.hosts.get(1L).shows(backup("web1", 100L));
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        run(40, other);
        assertEquals(List.of(), toldOfHosts());
        run(40, monitor);
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());
        assertEquals(List.of(), agents.asked);
    }

    @Test
    void aHostThatDiesWhileStalledHasNotRecovered() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", 100L)));
        run(60);
        cloud.hosts.get(1L).agentState = "Down";
        run(40_000);
        assertEquals(1, toldOfHosts().size());
        cloud.hosts.remove(1L);
        run(60);
        assertEquals(Map.of(), hostAlerts());
    }

    @Test
    void aHostThatStaysSilentHasNotRecovered() {
        cloud.host(1, "Up").guarded(START);
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.silent(1);
        run(20_000);
        assertEquals(HostState.IDLE, state(1));
        assertEquals(List.of("stalled kvm1 probes-unanswered"), toldOfHosts());
    }

    private Map<String, FakeCloud.OpenAlert> hostAlerts() {
        Map<String, FakeCloud.OpenAlert> open = new TreeMap<>(cloud.alerts);
        open.keySet().removeIf(subject -> !subject.startsWith("host:"));
        return open;
    }

    @Test
    void aDatabaseThatIsAwayLosesNothing() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        run(40);
        agents.silent(1);
        run(31);
        cloud.away = true;
        agents.pending.get(1L).answered(1, showing(backup("web1", 100L)));
        for (int i = 0; i < 300; i++) {
            assertThrows(StoreException.class, monitor::tick);
            cloud.later(1);
        }
        cloud.away = false;
        run(2);
        assertEquals(HostState.STALLED, state(1));
        run(40);
        assertEquals(1, toldOfHosts().size());
    }

    /** One missed probe counted twice would be evidence of a stall. */
    @Test
    void whatWasWrittenBeforeAFailureIsNotWrittenTwice() {
        for (long id = 1; id <= 240; id++) {
            cloud.host(id, "Up").guarded(START);
        }
        agents.usual = (id, listener) -> { };
        agents.silent(239);
        agents.silent(240);
        run(26);
        agents.pending.get(239L).unreachable();
        agents.pending.get(240L).answered(240, showing(backup("web240", null)));
        // The answer comes first, then the hosts that are silent, in two parts, of which the second fails.
        cloud.failingWrite = 3;
        assertThrows(StoreException.class, monitor::tick);
        cloud.later(1);
        run(2);
        assertEquals(Set.of(1), cloud.hosts.values().stream().filter(host -> host.id < 239).map(host -> host.missed)
                .collect(Collectors.toSet()));
    }

    @Test
    void anAnswerThatTheDatabaseDoesNotTakeHarmsNoOtherHost() {
        for (long id = 1; id <= 3; id++) {
            cloud.host(id, "Up");
            cloud.backup("web" + id, id, FakeCloud.SOFT, cloud.now, null);
            agents.answers(id, showing(backup("web" + id, 100L)));
        }
        cloud.unwritable.add(2L);
        for (int i = 0; i < 60; i++) {
            try {
                monitor.tick();
            } catch (StoreException e) {
                assertTrue(e.getMessage().contains("2"), e.getMessage());
            }
            cloud.later(1);
        }
        assertEquals(HostState.STALLED, state(1));
        assertEquals(HostState.RUNNING, state(2));
        assertEquals(HostState.STALLED, state(3));
        assertEquals(Set.of("stalled kvm1 nas-not-answering", "stalled kvm3 nas-not-answering"), Set.copyOf(toldOfHosts()));
        assertTrue(agents.asked.contains(2L));
    }

    @Test
    void anAlertThatCannotBeRaisedIsTriedAgain() {
        cloud.host(1, "Up").guarded(START).shows(backup("web1", 100L));
        cloud.host(2, "Up").guarded(START).shows(backup("web2", 100L));
        agents.answers(1, showing(backup("web1", 100L)));
        agents.answers(2, showing(backup("web2", 100L)));
        alerts.broken = true;
        assertThrows(IllegalStateException.class, monitor::tick);
        assertEquals(Map.of(), hostAlerts());
        alerts.broken = false;
        cloud.later(31);
        run(2);
        assertEquals(2, toldOfHosts().size());
    }

    /** A stall, its end and a hard mount, each said by a server that is killed in the middle of it. */
    @Test
    void whatAKilledServerDidNotSayTheNextOneSays() {
        cloud.host(1, "Up").guarded(START).shows(backup("web1", 100L));
        agents.answers(1, showing(backup("web1", 100L)));
        alerts.killedBefore = true;
        assertThrows(FakeAlerts.Killed.class, monitor::tick);
        HostMonitor second = monitor(FakeCloud.OWN_MSID);
        cloud.later(5);
        alerts.killedBefore = false;
        run(30, second);
        assertEquals(List.of(), toldOfHosts());
        run(90, second);
        assertEquals(List.of("stalled kvm1 nas-not-answering"), toldOfHosts());

        agents.answers(1, FakeAgents.healthy());
        alerts.killedBefore = true;
        assertThrows(FakeAlerts.Killed.class, () -> run(200, second));
        alerts.killedBefore = false;
        run(200, monitor(FakeCloud.OWN_MSID));
        assertEquals(2, toldOfHosts().size());
        assertEquals(Map.of(), hostAlerts());

        cloud.repository("repository-new", "hard");
        alerts.killedBefore = true;
        HostMonitor third = monitor(FakeCloud.OWN_MSID);
        assertThrows(FakeAlerts.Killed.class, () -> run(100, third));
        alerts.killedBefore = false;
        run(200, monitor(FakeCloud.OWN_MSID));
        assertTrue(alerts.told.contains("hard new"), alerts.told.toString());
    }

    @Test
    void whatAKilledServerHadJustSaidIsSaidOnceMoreAtMost() {
        cloud.host(1, "Up").guarded(START).shows(backup("web1", 100L));
        agents.answers(1, showing(backup("web1", 100L)));
        alerts.killedAfter = true;
        assertThrows(FakeAlerts.Killed.class, monitor::tick);
        alerts.killedAfter = false;
        run(600, monitor(FakeCloud.OWN_MSID));
        assertEquals(2, toldOfHosts().size());
    }

    @Test
    void theEndOfAStallThatCannotBeToldIsTriedAgain() {
        cloud.host(1, "Up").guarded(START).shows(backup("web1", 100L));
        agents.answers(1, showing(backup("web1", 100L)));
        run(5);
        agents.answers(1, FakeAgents.healthy());
        alerts.broken = true;
        assertThrows(IllegalStateException.class, () -> run(200));
        alerts.broken = false;
        run(100);
        assertEquals(2, toldOfHosts().size());
        assertEquals(Map.of(), hostAlerts());
    }

    @Test
    void fiveHundredHostsThatTimeOutAtOnceAreAllSeenAndTold() {
        for (long id = 1; id <= 500; id++) {
            cloud.host(id, "Up").guarded(START);
            cloud.backup("vm" + id, id, FakeCloud.SOFT, cloud.now, null);
        }
        agents.usual = (id, listener) -> agents.pending.put(id, listener);
        run(120);
        assertEquals(500, toldOfHosts().size());
        assertTrue(agents.askedSince().size() <= 500 * 5);
        assertEquals(HostState.STALLED, state(500));
    }

    @Test
    void turnedOffItDoesNothingAndTurnedOnItGoesOn() {
        cloud.host(1, "Up");
        cloud.enabled = false;
        cloud.away = true;
        run(300);
        assertEquals(List.of(), agents.askedSince());
        cloud.away = false;
        cloud.enabled = true;
        run(1);
        assertEquals(List.of(1L), agents.askedSince());
    }

    @Test
    void aNewIntervalHoldsAtOnce() {
        cloud.host(1, "Up");
        cloud.backup("web1", 1, FakeCloud.SOFT, cloud.now, null);
        agents.answers(1, showing(backup("web1", null)));
        run(65);
        cloud.pollInterval = 5;
        agents.askedSince();
        run(60);
        int times = agents.askedSince().size();
        assertTrue(times >= 6, times + " times");
    }
}
