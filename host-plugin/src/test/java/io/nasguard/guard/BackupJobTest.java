// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.standin.fuse.Errno;
import io.nasguard.standin.fuse.Opcode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running VMs: their backup job ends with the backup, they themselves run on, and no other VM notices. */
@Execution(ExecutionMode.CONCURRENT)
class BackupJobTest {

    private static final String VM = "i-2-7-VM";

    private static Host host(String version) throws Exception {
        return Host.withMounts(version).constant("vm_watch.sh", "VM_WATCH_FIRST", 50)
                .constant("vm_watch.sh", "VM_WATCH_EVERY", 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.0", "4.20.2"})
    void aJobThatFailedIsNotWaitedForWithoutEnd(String version) throws Exception {
        try (Host host = host(version)) {
            Vm vm = host.vm(VM).set("fail", "at once");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("1 job-failed", call.exit() + " " + host.released().get(0).get("releasereason")),
                    () -> assertTrue(call.output().contains("job failed"), call.output()),
                    () -> assertEquals("running", vm.get("state")),
                    host::assertNothingLeft);
        }
    }

    /** libvirt has no record of an earlier job then, and says so at each look. */
    @ParameterizedTest
    @ValueSource(strings = {"4.20.2", "4.22"})
    void theFirstJobOfAVmMayTakeItsTime(String version) throws Exception {
        try (Host host = host(version)) {
            host.vm(VM).set("blocks", "10").set("pause", "1");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            assertEquals(List.of(), host.released());
        }
    }

    /** Until the script has begun its job libvirt knows of none, or of the one before that failed. */
    @ParameterizedTest
    @ValueSource(strings = {"None", "Failed"})
    void aNasThatIsSlowBeforeTheJobBeginsIsWaitedFor(String lastJob) throws Exception {
        try (Host host = host("4.20.2")) {
            Vm vm = host.vm(VM).set("last", lastJob);
            host.nas().thatCanHang().hangAt(Opcode.MKDIR);
            AgentCall call = host.call(Host.backup(VM));
            Host.await("eight looks at the job", () -> looks(vm) >= 8);
            host.nas().revive();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), host.released()),
                    host::assertNothingLeft);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.0", "4.20.2"})
    void theBackupOfAVmThatIsShutDownEnds(String version) throws Exception {
        try (Host host = host(version)) {
            Vm vm = host.vm(VM).set("blocks", "1000").set("pause", "0.2");
            AgentCall call = host.call(Host.backup(VM));
            Host.await("the script's wait for its job", () -> polls(vm) > looks(vm));
            ProcessHandle.of(host.qemu(VM)).orElseThrow().destroyForcibly();
            vm.gone();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("1 job-failed", call.exit() + " " + host.released().get(0).get("releasereason")),
                    () -> assertTrue(call.output().contains("the VM was shut down or crashed"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuestThatDoesNotAnswerHindersNoAbort() throws Exception {
        try (Host host = host("4.22").limit(4)) {
            Vm vm = host.vm(VM).set("blocks", "1000").set("pause", "0.2");
            List<String> words = new ArrayList<>(List.of(Host.backup(VM)));
            words.addAll(List.of("-q", "true"));
            AgentCall call = host.call(words.toArray(new String[0]));
            Host.await("the job", () -> get(vm, "job").equals("active"));
            vm.set("agent-hangs", "");
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertTrue(call.output().contains("Done: aborted the libvirt backup job"), call.output()),
                    host::assertNothingLeft);
        }
    }

    /** Imported VMs keep the names they came with. */
    @Test
    void aVmMayHaveANameOfItsOwn() throws Exception {
        String name = "_web@site+1";
        try (Host host = host("4.20.2")) {
            host.vm(name);
            AgentCall call = host.call(Host.backup(name)).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            host.assertNothingLeft();
        }
    }

    /** How often virsh was asked for the last job: by the script, and once in each look of the guard. */
    private static long polls(Vm vm) {
        return asked(vm, "domjobinfo " + VM + " --completed --keep-completed");
    }

    /** How often the guard looked at the VM and its job. */
    private static long looks(Vm vm) {
        return asked(vm, "domstate");
    }

    private static long asked(Vm vm, String words) {
        try {
            return vm.calls().stream().filter(call -> call.startsWith(words)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aJobThatFailedAndThatTheScriptSeesIsTheScriptsToTell() throws Exception {
        String[] arguments = Host.backup(VM);
        int bare;
        try (Host host = host("4.22")) {
            host.vm(VM).set("fail", "at once");
            bare = host.callBare(arguments).await(Host.PATIENCE).exit();
        }
        try (Host host = host("4.22")) {
            host.vm(VM).set("fail", "at once");
            AgentCall call = host.call(arguments).await(Host.PATIENCE);
            assertEquals(bare, call.exit(), call.output());
            host.assertNothingLeft();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.2", "4.22"})
    void aJobThatIsRefusedLeavesNoMount(String version) throws Exception {
        try (Host host = host(version)) {
            Vm vm = host.vm(VM).set("refuse-backup", "");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), vm.changes()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aVmThatAnIoErrorOfTheBackupPausedRunsOn() throws Exception {
        try (Host host = host("4.20.2")) {
            Vm vm = host.vm(VM).set("pause-on-error", "");
            host.nas().thatCanHang().fail(Opcode.WRITE, Errno.ENOSPC);
            // The small files of the script itself are not what fills the NAS.
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aVmThatSomebodyPausedStaysSo() throws Exception {
        try (Host host = host("4.20.2").limit(4)) {
            Vm vm = host.vm(VM).set("blocks", "1000").set("pause", "0.2");
            AgentCall call = host.call(Host.backup(VM));
            Host.await("the job", () -> get(vm, "job").equals("active"));
            vm.set("state", "paused").set("reason", "user");
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("timeout", host.released().get(0).get("releasereason")),
                    () -> assertEquals("paused none", vm.get("state") + " " + vm.get("job"), call.output()),
                    () -> assertFalse(vm.changes().toString().matches(".*(resume|suspend).*"), vm.changes().toString()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuestThatTheScriptFrozeIsThawed() throws Exception {
        try (Host host = host("4.22").limit(4)) {
            Vm vm = host.vm(VM).set("slow-begin", "");
            List<String> words = new ArrayList<>(List.of(Host.backup(VM)));
            words.addAll(List.of("-q", "true"));
            AgentCall call = host.call(words.toArray(new String[0]));
            Host.await("the freeze", () -> vm.has("frozen"));
            call.await(Host.PATIENCE);
            assertFalse(vm.has("frozen"), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void noOtherVmIsTouched() throws Exception {
        try (Host host = host("4.20.2").limit(4)) {
            host.vm(VM).set("blocks", "1000").set("pause", "0.2");
            Vm other = host.vm("i-2-77-VM").set("job", "active").set("state", "paused").set("reason", "I/O error");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("timeout", host.released().get(0).get("releasereason"), call.output()),
                    () -> assertEquals("paused active", other.get("state") + " " + other.get("job")),
                    () -> assertTrue(other.calls().stream().noneMatch(words -> words.contains("i-2-77-VM")),
                            other.calls().toString()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aMigrationOfTheVmIsNotAborted() throws Exception {
        try (Host host = host("4.20.2").limit(4)) {
            Vm vm = host.vm(VM).set("job", "active").set("operation", "Outgoing migration").set("slow-begin", "");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals("active", vm.get("job")),
                    () -> assertEquals(List.of(), vm.changes()),
                    host::assertNothingLeft);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.2", "4.22"})
    void aBackupJobOfSomebodyElseIsNotAborted(String version) throws Exception {
        try (Host host = host(version)) {
            Vm vm = host.vm(VM);
            // Its QEMU is busy with that job: it does not see the list of files as new work.
            ProcessHandle.of(host.qemu(VM)).orElseThrow().destroyForcibly();
            vm.set("targets", "/mnt/other-tool/vda.qcow2").set("job", "active");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals("active", vm.get("job"), call.output()),
                    () -> assertEquals(List.of(), vm.changes()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aVmThatWasPausedBeforeStaysSo() throws Exception {
        try (Host host = host("4.20.2").limit(4)) {
            Vm vm = host.vm(VM).set("state", "paused").set("reason", "I/O error");
            host.nas().thatCanHang().hangAt(Opcode.MKDIR);
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("timeout", host.released().get(0).get("releasereason")),
                    () -> assertEquals("paused", vm.get("state"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aVmThatAJobLeftPausedRunsOnThoughTheScriptEndedByItself() throws Exception {
        try (Host host = host("4.22")) {
            Vm vm = host.vm(VM).set("fail-paused", "");
            AgentCall call = host.call(Host.backup(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(20, call.exit(), call.output()),
                    () -> assertEquals("running", vm.get("state"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuestIsThawedAlsoWhenTheScriptWasKilled() throws Exception {
        try (Host host = host("4.22")) {
            Vm vm = host.vm(VM).set("slow-begin", "");
            List<String> words = new ArrayList<>(List.of(Host.backup(VM)));
            words.addAll(List.of("-q", "true"));
            AgentCall call = host.call(words.toArray(new String[0]));
            Host.await("the freeze", () -> vm.has("frozen"));
            long script = Long.parseLong(host.operations().get(0).get("childpid"));
            ProcessHandle.of(script).orElseThrow().destroyForcibly();
            call.await(Host.PATIENCE);
            assertFalse(vm.has("frozen"), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void anAgentWhoseWholeServiceIsStoppedLeavesNothing() throws Exception {
        try (Host host = host("4.22")) {
            Vm vm = host.vm(VM).set("blocks", "1000").set("pause", "0.2");
            AgentCall call = host.call(Host.backup(VM));
            Host.await("the job", () -> get(vm, "job").equals("active"));
            // systemd's TERM goes to every process of the service.
            long script = Long.parseLong(host.operations().get(0).get("childpid"));
            ProcessHandle.of(script).orElseThrow().descendants().forEach(ProcessHandle::destroy);
            ProcessHandle.of(script).ifPresent(ProcessHandle::destroy);
            call.terminate();
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), call.output()),
                    host::assertNothingLeft);
        }
    }

    private static String get(Vm vm, String what) {
        try {
            return vm.get(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
