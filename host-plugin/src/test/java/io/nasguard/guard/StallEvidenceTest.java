// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.standin.fuse.Opcode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A slow NAS blocks threads too; what tells a dead one is that the mount's own figures stand still. The figures are the
 * test's, in the form of an NFS mount; the thread in D state is real.
 */
@Execution(ExecutionMode.CONCURRENT)
class StallEvidenceTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void oneLongWriteWhileAnswersComeIsNoStall() throws Exception {
        try (Host host = hung()) {
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("the hang", host.nas()::hangs);
            for (int i = 1; i <= 20; i++) {
                figures(host, 1000 + i, 10);
                Host.pause(1000);
            }
            host.nas().revive();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), host.released()));
        }
    }

    @Test
    void aLeaseThatIsRenewedIsAnAnswerToo() throws Exception {
        try (Host host = hung()) {
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("the hang", host.nas()::hangs);
            for (int i = 1; i <= 15; i++) {
                figures(host, 1000, 10 + i);
                Host.pause(1000);
            }
            host.nas().revive();
            assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
        }
    }

    @Test
    void noAnswerWhileAThreadWaitsIsAStall() throws Exception {
        try (Host host = hung()) {
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("the hang", host.nas()::hangs);
            figures(host, 1000, 10);
            call.await(Host.PATIENCE);
            assertEquals("stall", host.released().get(0).get("releasereason"), call.output());
            host.assertNothingLeft();
        }
    }

    /** What a soft mount does: the kernel gives up on one request after the other, and the script goes on to the next. */
    @Test
    void requestsThatAreGivenUpOneAfterTheOtherAreAStall() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)
                .mountsAsTold("mountstats")) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000)));
            host.awaitPhase("transferring");
            for (int i = 1; i <= 60 && !call.isOver(); i++) {
                figures(host, 1000, 10, 9 + i);
                Host.pause(1000);
            }
            call.await(Host.PATIENCE);
            assertEquals("stall", host.released().get(0).get("releasereason"), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void requestsThatAreAnsweredAreNoStall() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)
                .mountsAsTold("mountstats")) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000)));
            host.awaitPhase("transferring");
            for (int i = 1; i <= 16; i++) {
                figures(host, 1000 + i, 10, 9 + i);
                Host.pause(1000);
            }
            host.nas().letGo();
            assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
        }
    }

    @Test
    void aBackupThatOnlyWaitsForItsJobIsNoStall() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)
                .mountsAsTold("mountstats")) {
            host.vm(VM).set("blocks", "20").set("pause", "0.8");
            figures(host, 1000, 10);
            assertEquals(0, host.call(Host.backup(VM)).await(Host.PATIENCE).exit());
            assertEquals(List.of(), host.released());
        }
    }

    /** Seen on a real kernel: mount(8) came back after eleven seconds, and its backup was ended four seconds later. */
    @Test
    void whatEndedSinceTheLastLookIsNoEvidenceAnyMore() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 600)) {
            // Looks at 6 and 12 s find it mounting; the limit is reached at 16 s, and by then it has long mounted.
            host.nas().atMount("sleep 13");
            host.nas().atCopy("sleep 8");
            assertEquals(0, host.call(Host.backup(VM, host.disk("1", 1000))).await(Host.PATIENCE).exit());
            assertEquals(List.of(), host.released(), host.logged());
        }
    }

    private static Host hung() throws Exception {
        Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)
                .mountsAsTold("mountstats");
        host.nas().thatCanHang().hangAt(Opcode.WRITE);
        return host;
    }

    /** As in /proc/self/mountstats: bytes that came for this mount's requests, and answers on its connection. */
    private static void figures(Host host, long bytes, long answers) throws IOException {
        figures(host, bytes, answers, 9);
    }

    private static void figures(Host host, long bytes, long answers, long requests) throws IOException {
        StringBuilder text = new StringBuilder("device proc mounted on /proc with fstype proc\n");
        List<String> mounts = host.namespace().mountsBelow(host.root().resolve("tmp"));
        for (String mount : mounts.isEmpty() ? List.of("/elsewhere") : mounts) {
            text.append("device ").append(Nas.ADDRESS).append(" mounted on ").append(mount)
                    .append(" with fstype nfs4 statvers=1.1\n\topts:\trw,vers=4.2,soft\n\tage:\t20\n")
                    .append("\txprt:\ttcp 0 0 1 0 3 30 ").append(answers).append(" 0 0 0 0 0 0 0\n\tper-op statistics\n")
                    .append("\t        NULL: 1 1 0 44 24 0 0 0 0\n")
                    .append("\t       WRITE: ").append(requests).append(" 9 0 90000 ").append(bytes).append(" 0 900 900 0\n\n");
        }
        Path file = host.root().resolve("nas/mountstats");
        Files.writeString(file.resolveSibling("mountstats.new"), text);
        Files.move(file.resolveSibling("mountstats.new"), file, StandardCopyOption.ATOMIC_MOVE);
    }
}
