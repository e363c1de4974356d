// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.OperationReport;
import io.nasguard.repository.RefusedException;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostStatusListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final FakeCloud cloud = new FakeCloud(NOW);
    private final HostStatusList list = new HostStatusList(cloud.view(), cloud, cloud);

    /** 1 runs a backup, 2 is idle, 3 is stalled, 4 is down, 5 has no guard, 6 was never asked. */
    @BeforeEach
    void sixHosts() {
        for (long id = 1; id <= 6; id++) {
            cloud.host(id, id == 4 ? "Down" : "Up");
        }
        host(1).guarded(NOW.minusSeconds(10)).shows(backup("web1", null));
        host(2).guarded(NOW.minusSeconds(20)).guardVersion = "1.2";
        host(3).guarded(NOW.minusSeconds(30)).shows(backup("web3", 100L));
        host(4).guarded(NOW.minusSeconds(40)).guardVersion = "1.1";
        host(5).answered = NOW.minusSeconds(50);
    }

    private FakeCloud.Host host(long id) {
        return cloud.hosts.get(id);
    }

    private static OperationReport backup(String vm, Long stalledFor) {
        OperationReport operation = FakeCloud.operation("backup", vm);
        operation.elapsed = 300L;
        operation.stalledFor = stalledFor;
        return operation;
    }

    private static String ids(HostStatusPage page) {
        return page.hosts().stream().map(status -> String.valueOf(status.host().id())).collect(Collectors.joining(" "));
    }

    private HostStatusPage find(HostFilter.Builder filter) {
        return list.find(filter.build(), HostOrder.byId(), HostSlice.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // sorted by     | order | all six
        "-               | -     | 1 2 3 4 5 6",
        "hostname        | -     | 1 2 3 4 5 6",
        "hostname        | desc  | 6 5 4 3 2 1",
        "zonename        | desc  | 1 2 3 4 5 6",
        "clustername     | -     | 1 2 3 4 5 6",
        "agentstate      | -     | 4 1 2 3 5 6",
        "agentstate      | desc  | 1 2 3 5 6 4",
        "backupstate     | -     | 3 1 4 5 6 2",
        "backupstate     | desc  | 2 4 5 6 1 3",
        "stalledsince    | -     | 3 1 2 4 5 6",
        "stalledsince    | desc  | 3 1 2 4 5 6",
        "lastchecked     | -     | 5 4 3 2 1 6",
        "lastchecked     | desc  | 1 2 3 4 5 6",
        "guardinstalled  | desc  | 1 2 3 4 5 6",
        "guardinstalled  | -     | 5 6 1 2 3 4",
        "guardversion    | desc  | 2 4 1 3 5 6",
        "orphanmounts    | desc  | 1 2 3 4 5 6",
    })
    void sorts(String sortBy, String sortOrder, String expected) {
        assertEquals(expected, ids(list.find(HostFilter.all(), HostOrder.of(sortBy, sortOrder), HostSlice.all())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Idle                | 2",
        "Unknown             | 4 5 6",
        "Stalled             | 3",
        "running             | 1",
        "Overdue,Unreachable | ''",
        "Idle,Running        | 1 2",
    })
    void filtersByState(String states, String expected) {
        HostStatusPage page = find(HostFilter.builder().states(Arrays.stream(states.split(","))
                .map(word -> HostState.lookup(word).get()).collect(Collectors.toList())));
        assertEquals(expected, ids(page));
        assertEquals(page.hosts().size(), page.total());
    }

    @Test
    void filtersByTheRest() {
        assertEquals("1 2 3 4 5 6", ids(find(HostFilter.builder().zoneId(1L).podId(1L).clusterId(1L))));
        assertEquals("", ids(find(HostFilter.builder().zoneId(2L))));
        assertEquals("", ids(find(HostFilter.builder().podId(2L))));
        assertEquals("", ids(find(HostFilter.builder().clusterId(2L))));
        assertEquals("3", ids(find(HostFilter.builder().hostId(3L))));
        assertEquals("", ids(find(HostFilter.builder().hostId(3L).zoneId(2L))));
        assertEquals("5 6", ids(find(HostFilter.builder().guardInstalled(false))));
        assertEquals("4", ids(find(HostFilter.builder().keyword("VM4"))));
        assertEquals("1 2 3 4 5 6", ids(find(HostFilter.builder().keyword("frank"))));
        assertThrows(UnknownHostException.class, () -> find(HostFilter.builder().hostId(99L)));
    }

    @Test
    void pagesDoNotOverlapAndKnowHowManyThereAre() {
        List<String> pages = new ArrayList<>();
        for (long start = 0; start <= 8; start += 4) {
            HostStatusPage page = list.find(HostFilter.all(), HostOrder.of("agentstate", null), new HostSlice(start, 4L));
            pages.add(ids(page));
            assertEquals(6, page.total());
        }
        assertEquals(List.of("4 1 2 3", "5 6", ""), pages);
        assertEquals(6, list.find(HostFilter.all(), HostOrder.byId(), new HostSlice(0L, 0L)).total());
    }

    @Test
    void eachHostHasTheClocksThatABackupRunsAgainst() {
        cloud.managementWait = 5400;
        cloud.stallTimeout = 120;
        host(1).commandTimeout = 10_800;
        host(1).report.operations.get(0).stallTimeout = 45L;
        HostStatusPage page = find(HostFilter.builder());
        HostClocks clocks = page.clocks(page.hosts().get(0));
        assertEquals(5400, clocks.managementTimeout());
        assertEquals(OptionalLong.of(10_800), clocks.agentTimeout());
        assertEquals(120, clocks.stallTimeout());
        assertEquals(OptionalLong.of(45), page.hosts().get(0).running().get(0).stallTimeout());
        assertEquals(OptionalLong.empty(), page.clocks(page.hosts().get(5)).agentTimeout());
    }

    /** The limit that its guard was given is nobody's any more. */
    @Test
    void anOperationWhoseGuardIsGoneHasNoStallLimit() {
        host(1).report.operations.get(0).stallTimeout = 45L;
        host(1).report.operations.get(0).guardAlive = false;
        assertEquals(OptionalLong.empty(), find(HostFilter.builder()).hosts().get(0).running().get(0).stallTimeout());
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThrows(RefusedException.class, () -> HostOrder.of("colour", null));
        assertThrows(RefusedException.class, () -> HostOrder.of("hostname", "up"));
        assertThrows(RefusedException.class, () -> new HostSlice(0L, -2L));
    }

    @Test
    void manyCallersCostOneLook() {
        int before = cloud.looks;
        for (int i = 0; i < 500; i++) {
            find(HostFilter.builder());
        }
        // One a second: generous, for a slow machine.
        assertTrue(cloud.looks - before < 100, cloud.looks - before + " looks");
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndComesBack() {
        cloud.away = true;
        assertThrows(StoreException.class, () -> find(HostFilter.builder()));
        cloud.away = false;
        assertEquals(6, find(HostFilter.builder()).total());
    }

    /** The database is read twice for a list. */
    @Test
    void aHostWhoseAnswerComesInBetweenIsAsItWasOrAsItIs() {
        cloud.betweenReads = () -> {
            host(3).report = null;
            host(3).orphanMounts = 1;
        };
        HostStatus status = find(HostFilter.builder().hostId(3L)).hosts().get(0);
        assertEquals(status.state() == HostState.STALLED ? 0 : 1, status.orphanMounts());
    }

    /** While the database is away a look may take a minute; it must not take the next in line another one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoWaitsForALookSharesWhatComesOfIt(boolean away) throws InterruptedException {
        cloud.away = away;
        AtomicInteger failed = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            callers.add(new Thread(() -> {
                try {
                    find(HostFilter.builder());
                } catch (StoreException e) {
                    failed.incrementAndGet();
                }
            }));
        }
        cloud.meanwhile = () -> {
            while (callers.stream().filter(caller -> caller != Thread.currentThread())
                    .anyMatch(caller -> caller.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
        };
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(1, cloud.tries);
        assertEquals(away ? 20 : 0, failed.get());
    }
}
