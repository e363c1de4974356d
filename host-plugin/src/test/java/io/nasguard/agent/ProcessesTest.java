// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path folder;

    @Test
    void aProcessIsItsPidAndItsStart() {
        FakeHost host = new FakeHost(folder);
        host.process(700, 'S', 1, 700, 5000);
        host.process(701, 'Z', 1, 701, 5000);
        Processes processes = new Processes(host.paths());
        assertTrue(processes.isAlive(700, 5000));
        assertFalse(processes.isAlive(700, 4999), "its pid went to another one");
        assertFalse(processes.isAlive(701, 5000), "a zombie does nothing any more");
        assertFalse(processes.isAlive(702, 5000));
    }

    @Test
    void aGroupLivesOnWithoutItsLeader() {
        FakeHost host = new FakeHost(folder);
        host.process(801, 'D', 1, 800, 6001);
        host.process(802, 'S', 1, 800, 6002);
        host.process(803, 'S', 1, 803, 6002);
        assertEquals(List.of(801L, 802L), pids(new Processes(host.paths()).group(800, 6000)));
    }

    @Test
    void aGroupIsGoneOnceItsPidLeadsAnother() {
        FakeHost host = new FakeHost(folder);
        host.process(800, 'S', 1, 800, 9000);
        assertEquals(List.of(), pids(new Processes(host.paths()).group(800, 6000)));
        assertEquals(List.of(800L), pids(new Processes(host.paths()).group(800, 9000)));
    }

    @Test
    void whatAnAgentStartedIsItsOwnButForWhatIsLeftOut() {
        FakeHost host = new FakeHost(folder);
        host.process(500, 'S', 1, 500, 1);
        host.process(510, 'S', 500, 500, 2);
        host.process(511, 'S', 510, 500, 3);
        host.process(520, 'S', 500, 520, 4);
        host.process(521, 'S', 520, 520, 5);
        host.process(530, 'S', 1, 530, 5);
        Processes processes = new Processes(host.paths());
        assertEquals(List.of(500L, 510L, 511L), pids(processes.withDescendants(500, found -> found.pid() == 520)));
        assertEquals(List.of(), pids(processes.withDescendants(9, found -> false)));
    }

    @Test
    void blockedThreadsAreCountedByWhereTheyWait() {
        FakeHost host = new FakeHost(folder);
        host.process(700, 'S', 1, 700, 5);
        host.thread(700, 701, 'D', 6, "rpc_wait_bit_killable");
        host.thread(700, 702, 'D', 6, "rpc_wait_bit_killable");
        host.thread(700, 703, 'D', 6, "0");
        Processes processes = new Processes(host.paths());
        assertEquals(Map.of("rpc_wait_bit_killable", 2, "unknown", 1),
                processes.blockedAt(processes.group(700, 5)));
    }

    private static List<Long> pids(Collection<ProcessStat> processes) {
        return processes.stream().map(ProcessStat::pid).sorted().collect(Collectors.toList());
    }
}
