// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code nas-backup-guard check}: says of a host on which backups run unguarded, or fail, what to do about it. */
@Execution(ExecutionMode.CONCURRENT)
class CheckCommandTest {

    private Host host;

    @BeforeEach
    void aHostWhereAllIsInPlace() throws Exception {
        host = Host.withMounts("4.22");
        // No agent runs there.
        host.replace("systemctl", "[[ $1 == is-active ]] || echo MainPID=0");
    }

    @AfterEach
    void close() throws Exception {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void allInPlace() throws Exception {
        Host.Answer check = host.command("check");
        assertEquals(0, check.exit, check.toString());
        assertTrue(check.output.startsWith("All in place: version "), check.toString());
    }

    @Test
    void theGuardIsMissing() throws Exception {
        Files.delete(host.guard());
        found("guard-missing");
    }

    @Test
    void theGuardIsNotExecutable() throws Exception {
        assertTrue(host.guard().toFile().setExecutable(false, false));
        found("guard-not-executable");
    }

    @Test
    void anotherScriptIsInItsPlace() throws Exception {
        Files.writeString(host.guard(), "#!/bin/bash\n");
        found("guard-foreign");
    }

    @Test
    void cloudStacksScriptIsMissing() throws Exception {
        Files.delete(host.script());
        found("script-missing");
    }

    @Test
    void aSettingIsWrong() throws Exception {
        host.settings("stall.timeout = soon");
        found("settings");
    }

    @ParameterizedTest
    @CsvSource({"etc/nfsmount.conf, Hard=True, nfsmount-hard", "etc/nfsmount.conf, ' Background = yes ', nfsmount-background",
        "etc/nfsmount.conf.d/10-own.conf, sloppy=1, nfsmount-sloppy"})
    void theHostsNfsDefaultsBeatOurs(String file, String line, String code) throws Exception {
        Path path = host.root().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "[ NFSMount_Global_Options ]\n" + line + "\n");
        found(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Hard=True", "Soft=True", "Hard=False"})
    void harmlessNfsDefaultsAreNone(String line) throws Exception {
        Files.writeString(host.root().resolve("etc/nfsmount.conf"), line + "\n");
        assertEquals(0, host.command("check").exit);
    }

    @Test
    void theTimerDoesNotRun() throws Exception {
        Files.createDirectories(host.root().resolve("run/systemd/system"));
        host.replace("systemctl", "[[ $1 == is-active ]] && exit 3; echo MainPID=0");
        found("sweep-not-enabled");
    }

    @Test
    void aSystemctlThatHangsDoesNotHoldIt() throws Exception {
        host.replace("systemctl", "trap '' TERM; while :; do /bin/sleep 1; done");
        assertEquals(0, host.command("check").exit);
    }

    private void found(String code) throws Exception {
        Host.Answer check = host.command("check");
        List<String> lines = List.of(check.output.split("\n"));
        assertEquals(1, check.exit, check.toString());
        assertTrue(lines.size() == 1 && lines.get(0).startsWith(code + ": "), check.toString());
    }
}
