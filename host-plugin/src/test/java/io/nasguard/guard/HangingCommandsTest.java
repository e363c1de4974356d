// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.standin.fuse.Opcode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any command that the guard calls may hang or lie; the agent has its thread back all the same. */
@Execution(ExecutionMode.CONCURRENT)
class HangingCommandsTest {

    private static final String VM = "i-2-7-VM";
    private static final String NEVER = "trap '' TERM INT HUP; while :; do /bin/sleep 1; done";

    @ParameterizedTest
    @ValueSource(strings = {"umount", "virsh", "rmdir", "mv", "rm", "cat", "head", "find"})
    void aReleaseIsBoundedWhateverHangs(String command) throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(3)) {
            host.vm(VM);
            AgentCall call = host.callThatHangs(Host.backup(VM));
            host.replace(command, NEVER);
            call.await(Host.PATIENCE);
            assertNotEquals(0, call.exit(), call.output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"umount", "rmdir", "virsh"})
    void theEndOfASuccessIsBoundedToo(String command) throws Exception {
        try (Host host = Host.withMounts("4.20.0")) {
            // The script of a stopped VM's backup calls none of them after its copy, so it is the guard that meets it.
            host.nas().atCopy("printf '#!/bin/bash\\n%s\\n' \"" + NEVER + "\" > \"$NAS_BACKUP_GUARD_ROOT/bin/" + command
                    + "\"; chmod +x \"$NAS_BACKUP_GUARD_ROOT/bin/" + command + "\"");
            host.replace("unused", "exit 0");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000))).await(Host.PATIENCE);
            assertEquals("0 \n1000\n", call.exit() + " " + call.output());
        }
    }

    @Test
    void aLyingUmountIsSeenThrough() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(3)) {
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            host.replace("umount", "exit 0");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 500_000))).await(Host.PATIENCE);
            assertTrue(call.output().contains("LEFT on this host: mount "), call.output());
            assertEquals("left", host.operations().get(0).get("outcome"));
        }
    }

    @Test
    void theSweepFinishesWhatAReleaseLeft() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(3)) {
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            host.replace("umount", "exit 32");
            host.call(Host.backup(VM, host.disk("1", 500_000))).await(Host.PATIENCE);
            assertEquals(1, host.namespace().mountsBelow(host.root().resolve("tmp")).size());
            host.replace("umount", "exec /bin/umount \"$@\"");
            Host.Answer sweep = host.command("sweep");
            assertEquals(0, sweep.exit, sweep.toString());
            host.assertNothingLeft();
        }
    }

    @Test
    void aClockThatIsWrongMovesNoDeadline() throws Exception {
        for (String date : List.of("echo 1970-01-01", "echo 2099-12-31", NEVER)) {
            try (Host host = Host.withScript("sleep 1000").limit(2).replace("date", date)) {
                AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
                assertEquals("timeout", host.released().get(0).get("releasereason"), call.output());
            }
        }
    }

    @Test
    void aRunFolderThatFillsUpMeanwhileMakesNoFalseSuccess() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            assertEquals(0, host.run(List.of("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "none",
                    host.root() + "/run")).exit);
            host.nas().atCopy("cat /dev/zero > \"$NAS_BACKUP_GUARD_ROOT/run/fill\"");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000))).await(Host.PATIENCE);
            assertTrue(call.exit() != 0 || call.output().equals("\n1000\n"), call.exit() + " " + call.output());
            assertEquals(List.of(), host.namespace().mountsBelow(host.root().resolve("tmp")));
        }
    }
}
