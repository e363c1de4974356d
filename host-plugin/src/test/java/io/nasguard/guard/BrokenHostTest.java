// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that is not as it should be: a clear line, a safe default, never a backup that silently did not happen. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenHostTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void aMountThatFailedIsTheReasonAlsoWhereTheScriptEndedFirst() throws Exception {
        try (Host host = Host.withScript("echo 'the mount failed' >\"$NAS_BACKUP_GUARD_WORK/failure\"; exit 1")) {
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertAll(
                    () -> assertTrue(call.output().contains("the mount failed"), call.output()),
                    () -> assertEquals("mount-failed", host.released().get(0).get("releasereason")),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aWrongSettingIsReportedAndItsDefaultUsed() throws Exception {
        try (Host host = Host.withScript("until cat \"$NAS_BACKUP_GUARD_ROOT\"/run/nas-backup-guard/operations/*-* "
                + "2>/dev/null; do sleep 0.05; done")) {
            host.settings("stall.timeout = soon", "default.timeout = -1", "no such line", "forse = false", "force = maybe",
                    "default.nfs.mount.options = hard", "accepted.types = $(touch /tmp/x)", "= 5", "\u0000\u0001");
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            String log = Files.readString(host.log());
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    () -> assertTrue(call.output().contains("\ntimeout=7140\n") && call.output().contains("\nstalltimeout=300\n"),
                            call.output()),
                    () -> assertEquals(List.of(), List.of("stall.timeout = \"soon\"", "default.timeout = \"-1\"", "forse",
                            "force = \"maybe\"", "default.nfs.mount.options = \"hard\"", "accepted.types")
                            .stream().filter(word -> !log.contains(word)).collect(Collectors.toList()), log));
        }
    }

    /** As the log of a host whose writers all wait, because a NAS that is gone holds all the pages that may be unwritten. */
    @Test
    void aLogThatTakesNoLineYetHoldsNothingUpAndGetsItLater() throws Exception {
        try (Host host = Host.withScript("sleep 1000").limit(3)) {
            Files.delete(host.log());
            assertEquals(0, new ProcessBuilder("mkfifo", host.log().toString()).start().waitFor());
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            String lines = Files.readString(host.log());
            Files.delete(host.log());
            Files.createFile(host.log());
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertTrue(lines.contains("[nas-backup-guard] (delete)"), lines),
                    () -> assertTrue(call.output().startsWith("NAS Backup Guard ended the "), call.output()),
                    () -> assertEquals("timeout", host.released().get(0).get("releasereason")),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aCountThatCannotBeWrittenYetHoldsNothingUpAndIsNotLost() throws Exception {
        try (Host host = Host.withScript("sleep 1000").limit(3)) {
            Path kept = Files.createDirectories(host.root().resolve("var/lib/nas-backup-guard"));
            Path slow = kept.resolve(".releases");
            assertEquals(0, new ProcessBuilder("mkfifo", slow.toString()).start().waitFor());
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertEquals(1, call.exit(), call.output());
            assertEquals("timeout=1\n", Files.readString(slow));
        }
    }

    @Test
    void aNameWritesNoLineOfItsOwnIntoTheLog() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            String forged = "2026-11-22 10:00:00,123 ERROR [kvm] all is lost";
            host.call("-o", "backup", "-v", "x\n" + forged, "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p", "x/y")
                    .await(Host.PATIENCE);
            List<String> lines = Files.readAllLines(host.log());
            assertTrue(lines.size() >= 1 && lines.stream().allMatch(line -> line.contains("[nas-backup-guard]")),
                    lines.toString());
        }
    }

    @Test
    void settingsThatCannotBeReadStopNothing() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            Path settings = host.root().resolve("etc/cloudstack/agent/nas-backup-guard.conf");
            Files.delete(settings);
            Files.createDirectory(settings);
            assertEquals("0 done\n", outcome(host.call(Host.delete(VM))));
            assertTrue(Files.readString(host.log()).contains("nas-backup-guard.conf"));
        }
    }

    @Test
    void noSettingsAtAllAreFine() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            Files.delete(host.root().resolve("etc/cloudstack/agent/nas-backup-guard.conf"));
            assertEquals("0 done\n", outcome(host.call(Host.delete(VM))));
            assertEquals("", Files.readString(host.log()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore", "Backup", "backup; reboot", " ", "--help"})
    void anUnknownOperationIsNoSuccess(String operation) throws Exception {
        try (Host host = Host.withScript("echo done")) {
            refused(host, "-o", host.call("-o", operation, "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p", "x"));
        }
    }

    @Test
    void anOperationThatTheScriptDoesNotKnowIsNoSuccess() throws Exception {
        try (Host host = Host.withScript(Files.readString(Repository.script("4.20.2")))) {
            refused(host, "stats", host.call(Host.stats()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-rf", "a b", "a;b", "$(id)", "../x", "a\nb"})
    void aVmNameThatIsNoneIsRefused(String name) throws Exception {
        try (Host host = Host.withScript("echo done")) {
            String[] arguments = Host.backup(name);
            arguments[11] = "x/2026.01.02.03.04.05";
            refused(host, "-v", host.call(arguments));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".", "./", "//", "..", "../x", "a/..", "a/../../b", "/../etc"})
    void aPathThatIsNotInsideTheRepositoryIsRefused(String path) throws Exception {
        for (String operation : List.of("delete", "backup")) {
            try (Host host = Host.withScript("echo done")) {
                refused(host, "-p", host.call("-o", operation, "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p", path));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-2-7-VM/2026.01.02.03.04.05", "a..b/...", "/i-2-7-VM/1", "a b/c", ".hidden"})
    void anOrdinaryPathIsNot(String path) throws Exception {
        try (Host host = Host.withScript("echo done")) {
            assertEquals("0 done\n", outcome(host.call("-o", "delete", "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p", path)));
        }
    }

    @Test
    void aMissingScriptIsNamed() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            Files.delete(host.script());
            refused(host, "nasbackup.sh", host.call(Host.delete(VM)));
        }
    }

    @Test
    void theGuardDoesNotCallItself() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            Path guard = host.root().resolve("etc/cloudstack/agent/nasbackup.sh");
            host.settings("script = " + guard);
            refused(host, "the guard itself", host.call(Host.delete(VM)));
        }
        try (Host host = Host.withScript("echo done")) {
            Files.delete(host.script());
            Files.createSymbolicLink(host.script(), host.root().resolve("etc/cloudstack/agent/nasbackup.sh"));
            refused(host, "the guard itself", host.call(Host.delete(VM)));
        }
    }

    @Test
    void aCopyOfTheGuardInTheScriptsPlaceIsSeen() throws Exception {
        try (Host host = Host.withScript("echo done")) {
            host.script(Files.readString(host.root().resolve("etc/cloudstack/agent/nasbackup.sh")));
            refused(host, "the guard itself", host.call(Host.delete(VM)));
        }
    }

    @Test
    void anotherPlaceForTheScriptCanBeSet() throws Exception {
        try (Host host = Host.withScript("echo wrong")) {
            Path other = Files.writeString(host.root().resolve("own.sh"),
                    Files.readString(host.script()).replace("echo wrong", "echo right"));
            host.settings("script = " + other);
            assertEquals("0 right\n", outcome(host.call(Host.delete(VM))));
            Files.delete(other);
            refused(host, other.toString(), host.call(Host.delete(VM)));
        }
    }

    @Test
    void anIncompleteInstallationSaysSo() throws Exception {
        for (String part : List.of("paths.sh", "release.sh", "shims/mount")) {
            try (Host host = Host.withScript("echo done")) {
                Files.delete(host.root().resolve("usr/lib/nas-backup-guard").resolve(part));
                refused(host, "nas-backup-guard", host.call(Host.delete(VM)));
            }
        }
    }

    @Test
    void aMissingRunFolderIsMade() throws Exception {
        try (Host host = Host.withScript("ls \"$NAS_BACKUP_GUARD_ROOT/run/nas-backup-guard/work\"")) {
            new ProcessBuilder("rm", "-r", host.root() + "/run").start().waitFor();
            AgentCall call = host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertTrue(call.output().matches("\\d+-\\d+\\n"), call.output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o ro", "-o size=8k,nr_inodes=3"})
    void aRunFolderThatIsReadOnlyOrFullIsReplaced(String how) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            mountTmpfs(host, how, "run");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10))).await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            host.assertNothingLeft();
        }
        try (Host host = Host.withMounts("4.22").limit(3)) {
            mountTmpfs(host, how, "run");
            host.nas().atCopy("sleep 1000");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10))).await(Host.PATIENCE);
            assertTrue(call.output().startsWith("NAS Backup Guard ended"), call.output());
            host.assertNothingLeft();
        }
    }

    @Test
    void withNoPlaceForItsStateTheGuardSaysSo() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            mountTmpfs(host, "-o ro", "run");
            mountTmpfs(host, "-o ro", "dev/shm");
            refused(host, "/run", host.call(Host.backup(VM, host.disk("1", 10))));
        }
    }

    @Test
    void anAgentLogThatCannotBeWrittenStopsNothing() throws Exception {
        try (Host host = Host.withScript("exit 3")) {
            Files.delete(host.log());
            Files.createDirectory(host.log());
            host.settings("nonsense");
            assertEquals("3 ", outcome(host.call(Host.delete(VM))));
        }
    }

    private static void mountTmpfs(Host host, String how, String folder) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/mount", "-t", "tmpfs"));
        words.addAll(List.of(how.split(" ")));
        words.addAll(List.of("none", host.root().resolve(folder).toString()));
        assertEquals(0, host.run(words).exit);
    }

    private static void refused(Host host, String word, AgentCall call) throws Exception {
        call.await(Host.PATIENCE);
        assertAll(
                () -> assertNotEquals(0, call.exit(), call.output()),
                () -> assertTrue(call.output().startsWith("NAS Backup Guard: ") && call.output().contains(word)
                        && call.output().strip().lines().count() == 1, call.output()),
                host::assertNothingLeft);
    }

    private static String outcome(AgentCall call) throws Exception {
        call.await(Host.PATIENCE);
        return call.exit() + " " + call.output();
    }
}
