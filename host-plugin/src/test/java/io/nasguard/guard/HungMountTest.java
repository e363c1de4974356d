// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.standin.fuse.Opcode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A NAS that stops answering: processes in D state, which no signal ends, and a mount that is busy. */
@Execution(ExecutionMode.CONCURRENT)
class HungMountTest {

    private static final String VM = "i-2-7-VM";
    /** A copy whose data waits in the page cache for the script's {@code sync}. */
    private static final String LAZY_COPY = "cp \"${*: -2:1}\" \"${*: -1}\"; exit";

    @ParameterizedTest(name = "{0}: {1}, hangs at {2}")
    @MethodSource("hangs")
    void theAgentIsFreeAndNothingIsLeft(String version, String operation, Opcode at) throws Exception {
        try (Host host = Host.withMounts(version).limit(8)) {
            host.nas().thatCanHang();
            Vm vm = operation.equals("running") ? host.vm(VM) : null;
            if (at == Opcode.FSYNC) {
                host.nas().atCopy(LAZY_COPY);
            }
            if (operation.equals("delete")) {
                Files.createDirectories(host.root().resolve("nas/files/" + VM + "/2026.01.02.03.04.05"));
                Files.createFile(host.root().resolve("nas/files/" + VM + "/2026.01.02.03.04.05/root.1.qcow2"));
            }
            host.nas().hangAt(at);
            AgentCall call = host.call(arguments(host, operation)).await(Host.PATIENCE);
            assertTrue(host.nas().hangs(), "the NAS was never asked for " + at);
            boolean tellsOfCleanUp = version.compareTo("4.21") >= 0 && !operation.matches("delete|stats");
            Map<String, String> state = host.released().get(0);
            assertAll(
                    () -> assertEquals(tellsOfCleanUp ? 20 : 1, call.exit(), call.output()),
                    () -> assertTrue(call.output().startsWith("NAS Backup Guard ended the "), call.output()),
                    () -> assertEquals("timeout", state.get("releasereason")),
                    () -> assertEquals("released", state.get("outcome"), call.output()),
                    host::assertNothingLeft);
            if (vm != null) {
                assertEquals("running none", vm.get("state") + " " + vm.get("job"));
            }
        }
    }

    static Stream<Arguments> hangs() {
        return Stream.of(
                Arguments.of("4.20.0", "stopped", Opcode.MKDIR),
                Arguments.of("4.20.0", "stopped", Opcode.WRITE),
                Arguments.of("4.20.0", "running", Opcode.WRITE),
                Arguments.of("4.20.2", "stopped", Opcode.FSYNC),
                Arguments.of("4.20.2", "running", Opcode.CREATE),
                Arguments.of("4.20.2", "delete", Opcode.UNLINK),
                Arguments.of("4.21", "stopped", Opcode.CREATE),
                Arguments.of("4.21", "running", Opcode.FSYNC),
                Arguments.of("4.22", "running", Opcode.WRITE),
                Arguments.of("4.22", "delete", Opcode.LOOKUP),
                Arguments.of("4.22", "stats", Opcode.STATFS));
    }

    private static String[] arguments(Host host, String operation) throws Exception {
        switch (operation) {
            case "running":
                return Host.backup(VM);
            case "stopped":
                return Host.backup(VM, host.disk("1", 500_000));
            case "delete":
                return Host.delete(VM);
            default:
                return Host.stats();
        }
    }

    @Test
    void aNasThatIsGoneCostsTheStallLimitAndNotTheDeadline() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)) {
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("evidence of the stall", () -> {
                try {
                    Map<String, String> state = host.awaitPhase("transferring");
                    return state.containsKey("stalledsince") && !"0".equals(state.get("blocked"))
                            && !state.getOrDefault("blockedat", "").isEmpty();
                } catch (AssertionError e) {
                    return false;
                }
            });
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("stall", host.released().get(0).get("releasereason")),
                    () -> assertTrue(call.output().contains("did not answer"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void qemuThatWaitsForTheNasIsEvidenceToo() throws Exception {
        try (Host host = Host.withMounts("4.20.2").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)) {
            Vm vm = host.vm(VM);
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("stall", host.released().get(0).get("releasereason")),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), () -> call.output() + host.logged()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuardThatNobodyTellsOfTheSecondsAnyMoreCountsThemItself() throws Exception {
        try (Host host = Host.withMounts("4.22").limit(12)) {
            AgentCall call = host.callThatHangs(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("the seconds' own process", () -> ProcessHandle.of(call.pid()).orElseThrow().children()
                    .flatMap(ProcessHandle::children)
                    .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 1"))
                    .findAny().map(ProcessHandle::destroyForcibly).orElse(false));
            call.await(Host.PATIENCE);
            assertEquals("timeout", host.released().get(0).get("releasereason"), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void aSlowNasIsNotCutOff() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10").constant("stall.sh", "STALL_LOOK_EVERY", 200)) {
            host.vm(VM).set("blocks", "8");
            host.nas().thatCanHang().slow(900);
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), host.released()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aNasThatIsBackBeforeTheLimitLosesNothing() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(30)) {
            AgentCall call = host.callThatHangs(Host.backup(VM, host.disk("1", 500_000)));
            Host.pause(3000);
            assertFalse(call.isOver());
            host.nas().revive();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertEquals(Map.of(VM + "/2026.01.02.03.04.05/root.1.qcow2", 500_000L), host.nas().files()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aNasThatIsBackInTheMiddleOfTheReleaseDoesNoHarm() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(3)) {
            Vm vm = host.vm(VM);
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            AgentCall call = host.call(Host.backup(VM));
            host.awaitPhase("releasing");
            host.nas().revive();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), () -> call.output() + host.logged()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aLibvirtThatHangsToo() throws Exception {
        try (Host host = Host.withMounts("4.22").limit(4)) {
            host.vm(VM);
            AgentCall call = host.callThatHangs(Host.backup(VM));
            Files.createFile(host.root().resolve("libvirt/hung"));
            call.await(Host.PATIENCE);
            assertTrue(call.exit() != 0, call.output());
            assertEquals(List.of(), host.namespace().mountsBelow(host.root().resolve("tmp")), () -> call.output() + host.logged());
        }
    }

    @Test
    void aMountThatOthersShareIsNotForced() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(4)) {
            host.nas().thatCanHang();
            // Another mount of the same super block, as NFS gives without nosharecache.
            host.nas().atCopy("mkdir \"$NAS_BACKUP_GUARD_ROOT/other\"; PATH=/usr/bin:/bin mount --bind \"${TMPDIR}\"/csbackup.* "
                    + "\"$NAS_BACKUP_GUARD_ROOT/other\"; sleep 1000");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 1000))).await(Host.PATIENCE);
            assertTrue(call.exit() != 0, call.output());
            // The other one still answers: its super block was not aborted.
            assertEquals(0, host.run(List.of("ls", host.root() + "/other")).exit);
        }
    }

    @Test
    void anAgentThatIsStoppedLeavesNothing() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Vm vm = host.vm(VM);
            AgentCall call = host.callThatHangs(Host.backup(VM));
            host.awaitPhase("transferring");
            // Once from systemd, once more from an impatient admin.
            call.terminate();
            Host.pause(100);
            call.terminate();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("stopped", host.released().get(0).get("releasereason")),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), () -> call.output() + host.logged()),
                    host::assertNothingLeft);
        }
    }
}
