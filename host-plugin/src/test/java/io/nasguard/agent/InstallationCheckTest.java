// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationCheckTest {

    @TempDir
    Path folder;

    private FakeHost host;

    @BeforeEach
    void install() {
        host = FakeHost.wellInstalled(folder);
    }

    @Test
    void nothingIsWrongWhereAllIsInPlace() {
        assertEquals(List.of(), codes());
        assertEquals("0.1.0", new InstallationCheck(host.paths()).guardVersion());
    }

    @Test
    void aGuardThatIsNotThere() throws IOException {
        Files.delete(host.at("/etc/cloudstack/agent/nasbackup.sh"));
        assertEquals(List.of("guard-missing"), codes());
        assertNull(new InstallationCheck(host.paths()).guardVersion());
    }

    @Test
    void aGuardThatCannotBeRun() {
        assertTrue(host.at("/etc/cloudstack/agent/nasbackup.sh").toFile().setExecutable(false, false));
        assertEquals(List.of("guard-not-executable"), codes());
        assertNull(new InstallationCheck(host.paths()).guardVersion());
    }

    @Test
    void anotherScriptInItsPlace() {
        host.file("/etc/cloudstack/agent/nasbackup.sh", "#!/bin/bash\necho somebody else's\n");
        assertEquals(List.of("guard-foreign"), codes());
        assertNull(new InstallationCheck(host.paths()).guardVersion());
    }

    @Test
    void anAgentThatFoundAnotherScriptWhenItStarted() {
        RunningAgent agent = new RunningAgent(500, "/usr/share/cloudstack-common/scripts/nasbackup.sh", 7200);
        HostFinding finding = only(new InstallationCheck(host.paths()).findings(agent));
        assertEquals("guard-not-in-use", finding.code);
        assertTrue(finding.message.contains("restart cloudstack-agent"));
        RunningAgent none = new RunningAgent(500, null, 7200);
        assertTrue(only(new InstallationCheck(host.paths()).findings(none)).message.contains("uses no script"));
    }

    @Test
    void anAgentThatKnowsTheGuardByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), host.at("/etc/cloudstack/agent"));
        RunningAgent agent = new RunningAgent(500, link.resolve("nasbackup.sh").toString(), 7200);
        assertEquals(List.of(), new InstallationCheck(host.paths()).findings(agent));
    }

    @Test
    void aCommandTimeoutThatWaitsForARestart() {
        host.file("/etc/cloudstack/agent/agent.properties", "cmds.timeout = 10800 \n");
        assertEquals(List.of("command-timeout-not-in-force"), codes());
        host.file("/etc/cloudstack/agent/agent.properties", "cmds.timeout=soon\n");
        assertEquals(List.of(), codes());
        host.file("/etc/cloudstack/agent/agent.properties", "workers=5\nname=\\u12\n");
        assertEquals(List.of(), codes());
    }

    @Test
    void partsThatAreNotThere() throws IOException {
        Files.delete(host.at("/usr/bin/nas-backup-guard"));
        Files.delete(host.at("/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh"));
        assertEquals(List.of("command-missing", "script-missing"), codes());
        host.file("/etc/cloudstack/agent/nas-backup-guard.conf", "# script = /none\nscript = /opt/nasbackup.sh\n");
        assertEquals(List.of("command-missing"), codes());
    }

    @Test
    void aTimerThatDoesNotRun() throws IOException {
        Files.createDirectories(host.at("/run/systemd/system"));
        assertEquals(List.of("sweep-not-enabled"), codes());
        host.file("/etc/systemd/system/timers.target.wants/nas-backup-guard-sweep.timer", "");
        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({"Hard=True,nfsmount-hard", "' background = yes ',nfsmount-background", "Sloppy=1,nfsmount-sloppy",
            "# Hard=True,", "Hard=False,", "Soft=True,", "Retrans=2,"})
    void settingsOfTheHostThatBeatMountOptions(String line, String code) {
        host.file("/etc/nfsmount.conf", "[ NFSMount_Global_Options ]\n" + line + "\n");
        host.file("/etc/nfsmount.conf.d/90-site.conf", "[ Server \"nas\" ]\n" + line + "\n");
        assertEquals(code == null ? List.of() : List.of(code, code), codes());
    }

    private List<String> codes() {
        return new InstallationCheck(host.paths()).findings(host.agent()).stream()
                .map(finding -> finding.code)
                .collect(Collectors.toList());
    }

    private static <T> T only(List<T> list) {
        assertEquals(1, list.size());
        return list.get(0);
    }
}
