// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.standin.fuse.Errno;
import io.nasguard.standin.fuse.Opcode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The script's {@code sync} writes out this backup's files, all of them and no others, and says when it cannot. */
@Execution(ExecutionMode.CONCURRENT)
class SyncShimTest {

    private static final String VM = "i-2-7-VM";
    /** A copy that leaves it to {@code sync} to see whether it arrived. */
    private static final String LAZY_COPY = "cp \"${*: -2:1}\" \"${*: -1}\"; exit";

    static final List<String> VERSIONS = Repository.VERSIONS;

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aFileThatCannotBeWrittenOutFailsTheBackup(String version) throws Exception {
        try (Host host = Host.withMounts(version)) {
            host.nas().thatCanHang().fail(Opcode.FSYNC, Errno.EIO);
            host.nas().atCopy(LAZY_COPY);
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10_000))).await(Host.PATIENCE);
            assertNotEquals(0, call.exit(), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void aNasThatIsFullFailsTheBackup() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            host.nas().thatCanHang().fail(Opcode.WRITE, Errno.ENOSPC);
            host.nas().atCopy(LAZY_COPY);
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10_000))).await(Host.PATIENCE);
            assertNotEquals(0, call.exit(), call.output());
            host.assertNothingLeft();
        }
    }

    /** What QEMU does with a target at the end of a job: it flushes it, and has nobody to tell of a failure. */
    @Test
    void anErrorThatTheCopyPassedOverFailsTheBackup() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            host.nas().thatCanHang().fail(Opcode.WRITE, Errno.ENOSPC);
            host.nas().atCopy(CarelessCopy.command());
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10_000))).await(Host.PATIENCE);
            assertNotEquals(0, call.exit(), call.output() + host.logged());
            host.assertNothingLeft();
        }
    }

    /** 4.20.2 pipes the copy into tee and looks at tee alone. */
    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aCopyThatFailedIsNoSuccess(String version) throws Exception {
        try (Host host = Host.withMounts(version)) {
            host.nas().atCopy("echo 'qemu-img: error while writing at byte 4096: Input/output error' >&2; exit 1");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10_000))).await(Host.PATIENCE);
            assertNotEquals(0, call.exit(), call.output());
            if (version.equals("4.20.2")) {
                assertTrue(call.output().contains("the copy failed: qemu-img: error while writing at byte 4096"), call.output());
            }
            host.assertNothingLeft();
        }
    }

    @Test
    void aWarningOfTheCopyIsNoFailure() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            host.nas().atCopy("echo 'qemu-img: warning: the image is old' >&2");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10_000))).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
        }
    }

    @Test
    void aBackupInFoldersIsWrittenOutToo() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            host.nas().atCopy("mkdir -p \"${*: -1}.parts\"; cp \"${*: -2:1}\" \"${*: -1}.parts/1\"");
            AgentCall call = host.call(Host.backup(VM, host.disk("11", 1000))).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            String synced = String.join(" ", host.nas().syncs());
            assertTrue(synced.contains("root.11.qcow2.parts/1"), synced);
        }
    }

    @Test
    void onlyThisBackupsFilesAreTouched() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            AgentCall call = host.call(Host.backup(VM, host.disk("11", 1000), host.disk("22", 1000))).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            String synced = String.join(" ", host.nas().syncs());
            assertTrue(synced.contains("root.11.qcow2") && synced.contains("datadisk.22.qcow2"), synced);
            for (String word : synced.split(" ")) {
                assertTrue(word.equals("sync") || word.equals("-f") || word.matches(".*/csbackup\\.\\w+(/" + VM + "/.*)?"), synced);
            }
        }
    }

    @Test
    void afterADeleteOtherFileSystemsAreLeftAlone() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            assertTrue(host.nas().syncs().stream().noneMatch(words -> words.strip().equals("sync")),
                    host.nas().syncs().toString());
        }
    }
}
