// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.standin.fuse.Opcode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code nas-backup-guard sweep}: what nobody looks after any more is cleaned up, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class SweepTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void whatAGuardThatWasKilledLeftIsCleanedUp() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Vm vm = host.vm(VM);
            AgentCall call = host.callThatHangs(Host.backup(VM));
            host.awaitPhase("transferring");
            call.kill();
            // The guard held the agent's pipes, nobody else: the agent has its thread back with the guard's death.
            call.await(Host.PATIENCE);
            Host.Answer sweep = host.command("sweep");
            assertAll(
                    () -> assertEquals(0, sweep.exit, sweep.toString()),
                    () -> assertEquals("guard-gone", host.released().get(0).get("releasereason")),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), sweep.toString()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuardThatWasKilledBeforeItsRecordOfTheMountLeavesNothingEither() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atMount("trap '' TERM; while :; do sleep 1; done");
            AgentCall call = host.call(Host.delete(VM));
            host.awaitPhase("mounting");
            call.kill();
            call.await(Host.PATIENCE);
            Host.Answer sweep = host.command("sweep");
            assertEquals(0, sweep.exit, sweep.toString());
            host.assertNothingLeft();
        }
    }

    @Test
    void aBackupAtWorkIsLeftAlone() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10)));
            host.awaitPhase("transferring");
            for (int i = 0; i < 2; i++) {
                assertEquals(0, host.command("sweep").exit);
            }
            host.nas().letGo();
            assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
            assertEquals(List.of(), host.released());
        }
    }

    @Test
    void aGuardThatIsStoppedBeyondItsDeadlineIsReplaced() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atCopy("sleep 1000");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10)));
            Map<String, String> state = host.awaitPhase("transferring");
            signal("STOP", call.pid());
            Path file = host.root().resolve("run/nas-backup-guard/operations").resolve(state.get("id"));
            Files.writeString(file, Files.readString(file).replaceAll("deadline=.*", "deadline=1.00"));
            Host.Answer sweep = host.command("sweep");
            call.await(Host.PATIENCE);
            assertEquals(0, sweep.exit, sweep.toString());
            host.assertNothingLeft();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format=1", "\u0000\u0001\u0002", "id=9-9\nguardpid=x", "vm=../../etc\nmountpoint=/",
        "format=1\nid=9-9\nguardpid=1\nguardstart=1\nmountpoint=/usr"})
    void aBrokenStateFileDoesNoHarm(String text) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Path folder = Files.createDirectories(host.root().resolve("run/nas-backup-guard/operations"));
            Files.writeString(folder.resolve("9-9"), text);
            Host.Answer status = host.command("status");
            Host.Answer sweep = host.command("sweep");
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, status.exit, status.toString()),
                    () -> assertTrue(sweep.output.contains("9-9") && sweep.output.contains("cannot be read"), sweep.toString()),
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertEquals(List.of(), host.operations()),
                    host::assertNothingLeft);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootid=", "guardstart=", "childstart="})
    void aProcessThatTookOverTheNumberIsLeftAlone(String stranger) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atCopy("sleep 1000");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10)));
            Map<String, String> state = new LinkedHashMap<>(host.awaitPhase("transferring"));
            signal("STOP", call.pid());
            // The same numbers, but of before the last boot, or of processes that began at another time.
            Process bystander = new ProcessBuilder("setsid", "sleep", "1000").start();
            state.put("childpid", String.valueOf(bystander.pid()));
            state.put("vm", "i-9-9-VM");
            state.remove("mountid");
            state.remove("mountpoint");
            state.put("guardstart", "1");
            if (stranger.equals("bootid=")) {
                state.put("bootid", "00000000-0000-0000-0000-000000000000");
            } else {
                state.put("childstart", "1");
            }
            state.put("id", "7-1");
            state.put("guardpid", "7");
            StringBuilder text = new StringBuilder();
            state.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
            Files.writeString(host.root().resolve("run/nas-backup-guard/operations/7-1"), text);
            Host.Answer sweep = host.command("sweep");
            try {
                assertTrue(bystander.isAlive(), sweep.toString());
                assertFalse(Files.exists(host.root().resolve("run/nas-backup-guard/operations/7-1")), sweep.toString());
                assertFalse(call.isOver());
            } finally {
                bystander.destroyForcibly();
                signal("CONT", call.pid());
            }
        }
    }

    @Test
    void anOrphanMountIsUnmountedOnceItHasBeenIdle() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10")) {
            Path orphan = orphan(host);
            host.command("sweep");
            assertEquals(List.of(orphan.toString()), host.namespace().mountsBelow(host.root().resolve("tmp")));
            Host.pause(11_000);
            Host.Answer sweep = host.command("sweep");
            assertEquals(0, sweep.exit, sweep.toString());
            host.assertNothingLeft();
        }
    }

    @Test
    void aRestoreAtWorkIsLeftAloneHoweverLong() throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10")) {
            Path orphan = orphan(host);
            AgentCall restore = restore(host, "exec 5> " + orphan + "/x; while :; do echo y >&5; /bin/sleep 0.1; done");
            for (int i = 0; i < 3; i++) {
                assertEquals(0, host.command("sweep").exit);
                Host.pause(6000);
            }
            assertEquals(List.of(orphan.toString()), host.namespace().mountsBelow(host.root().resolve("tmp")));
            assertFalse(restore.isOver());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "LOOKUP"})
    void aRestoreThatIsProvenToHangIsForced(Opcode at) throws Exception {
        try (Host host = Host.withMounts("4.22").settings("stall.timeout = 10")) {
            host.nas().thatCanHang().hangAt(at);
            Files.writeString(host.root().resolve("nas/files/x"), "backup");
            Path orphan = orphan(host);
            AgentCall restore = restore(host, "cat " + orphan + "/x");
            for (int i = 0; i < 8 && !restore.isOver(); i++) {
                host.command("sweep");
                Host.pause(4000);
            }
            restore.await(Host.PATIENCE);
            host.command("sweep");
            host.assertNothingLeft();
        }
    }

    @Test
    void figuresAreWrittenWhereTheCollectorIs() throws Exception {
        try (Host host = Host.withMounts("4.22").limit(2)) {
            host.script("sleep 1000");
            Path folder = Files.createDirectories(host.root().resolve("var/lib/node_exporter/textfile_collector"));
            host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals(0, host.command("sweep").exit);
            String figures = Files.readString(folder.resolve("nas_backup_guard.prom"));
            assertTrue(figures.contains("nas_backup_guard_releases_total{reason=\"timeout\"} 1\n"), figures);
        }
    }

    @Test
    void twoSweepsAtOnceDoNotMeet() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            List<Thread> threads = new ArrayList<>();
            List<Integer> exits = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                Thread thread = new Thread(() -> {
                    try {
                        exits.add(host.command("sweep").exit);
                    } catch (IOException | InterruptedException e) {
                        exits.add(-1);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(0, 0, 0), exits);
        }
    }

    /** A mount as a restore makes it, without the guard. */
    private static Path orphan(Host host) throws Exception {
        Path folder = Files.createDirectories(host.root().resolve("tmp/csbackup.abcde"));
        Host.Answer mount = host.run(List.of("mount", "-t", "nfs", Nas.ADDRESS, folder.toString()));
        assertEquals(0, mount.exit, mount.toString());
        return folder;
    }

    private static AgentCall restore(Host host, String code) throws IOException {
        return new AgentCall(host.builder(List.of("bash", "-c", code)));
    }

    private static void signal(String name, long pid) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor());
    }
}
