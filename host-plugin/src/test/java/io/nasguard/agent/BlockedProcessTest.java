// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A process that really is in D state: the parent in a vfork(2) waits in the kernel until its child ends. Perl can
 * make that system call (58 on amd64).
 */
class BlockedProcessTest {

    private static final Path PERL = Path.of("/usr/bin/perl");

    private Process parent;

    @AfterEach
    void end() throws InterruptedException {
        if (parent != null) {
            // The child first: it is orphaned once its parent has gone, and then nobody's.
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
            assertTrue(parent.waitFor(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void theKernelsOwnWordsOnABlockedProcess() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PERL) && System.getProperty("os.arch").equals("amd64"),
                "SKIPPED: no perl on amd64 here to make a process in D state");
        parent = new ProcessBuilder(PERL.toString(), "-e", "if (syscall(58) == 0) { sleep 60; exec '/bin/true' }")
                .start();
        HostPaths host = HostPaths.ofThisHost();
        Map<String, Integer> blocked = Map.of();
        for (int i = 0; i < 300 && blocked.isEmpty(); i++) {
            Thread.sleep(50);
            Processes processes = new Processes(host);
            blocked = processes.find(parent.pid()).map(found -> processes.blockedAt(List.of(found))).orElseThrow();
        }
        assertEquals(List.of(1), List.copyOf(blocked.values()));
        assertFalse(blocked.containsKey(""));
    }

    @Test
    void aProcessOfThisMachineIsKnownByItsStart() {
        Processes processes = new Processes(HostPaths.ofThisHost());
        ProcessStat self = processes.find(ProcessHandle.current().pid()).orElseThrow();
        assertTrue(processes.isAlive(self.pid(), self.start()));
        assertFalse(processes.isAlive(self.pid(), self.start() + 1));
        assertTrue(processes.withDescendants(self.pid(), found -> false).contains(self));
    }
}
