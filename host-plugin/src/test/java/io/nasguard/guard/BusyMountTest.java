// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has a file of the mount open when the operation ends. */
@Execution(ExecutionMode.CONCURRENT)
class BusyMountTest {

    private static final String VM = "i-2-7-VM";

    /** Holds the mount for some seconds, outside the script's process group. */
    private static String holder(int seconds) {
        return "(cd \"${TMPDIR}\"/csbackup.* && exec setsid /bin/sleep " + seconds + " < /dev/null > /dev/null 2>&1) &\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aSuccessStaysOneAndTheMountGoes(int seconds) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atCopy(holder(seconds));
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000))).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("0 \n1000\n", call.exit() + " " + call.output()),
                    () -> assertEquals(List.of(), host.namespace().mountsBelow(host.root().resolve("tmp"))));
        }
    }

    @Test
    void anUmountOfTheScriptThatFailsLeavesNoMount() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            host.replace("sync", "cd \"$TMPDIR\"/csbackup.* && setsid /bin/sleep 1000 < /dev/null > /dev/null 2>&1 &", "exit 0");
            // The script's own umount meets it, as it meets a QEMU that has not closed its files yet.
            AgentCall call = host.call(Host.backup(host.vm(VM).name())).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), host.namespace().mountsBelow(host.root().resolve("tmp"))));
        }
    }
}
