// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseStarterTest {

    @TempDir
    Path folder;

    private FakeHost host;
    private Path calls;

    @BeforeEach
    void install() throws IOException {
        host = FakeHost.wellInstalled(folder);
        calls = folder.resolve("calls");
        tool("/usr/bin/nas-backup-guard", "printf '%s\\n' \"guard $*\" >>'" + calls + "'");
        tool("/systemd-run", "printf '%s\\n' \"systemd-run $*\" >>'" + calls + "'");
        Files.createDirectories(host.at("/run/systemd/system"));
    }

    @Test
    void theReleaseIsAUnitOfItsOwn() throws IOException {
        ReleaseStart start = starter().start("i-2-7-VM");
        assertTrue(start.started());
        assertTrue(start.words().contains(start.unit()));
        assertEquals("systemd-run --collect --quiet --unit=" + start.unit() + " "
                + host.at("/usr/bin/nas-backup-guard") + " release --vm i-2-7-VM\n", Files.readString(calls));
        assertNotEquals(start.unit(), starter().start(null).unit());
        assertTrue(Files.readString(calls).endsWith(" release\n"));
    }

    @Test
    void withoutSystemdItIsASessionOfItsOwn() throws IOException, InterruptedException {
        Files.delete(host.at("/run/systemd/system"));
        ReleaseStart start = starter().start(null);
        assertTrue(start.started(), start.words());
        assertNull(start.unit());
        assertCalled("guard release\n");
    }

    @Test
    void aSystemdThatRefusesIsNotTheEnd() throws IOException, InterruptedException {
        tool("/systemd-run", "echo 'Failed to connect to bus: No such file' >&2; exit 1");
        ReleaseStart start = starter().start("i-2-7-VM");
        assertTrue(start.started());
        assertNull(start.unit());
        assertTrue(start.words().contains("systemd-run ended with 1: Failed to connect to bus"), start.words());
        assertCalled("guard release --vm i-2-7-VM\n");
    }

    @Test
    void aSystemdRunThatHangsIsAbandoned() throws IOException, InterruptedException {
        tool("/systemd-run", "exec sleep 600");
        ReleaseStart start = starter().start(null);
        assertTrue(start.started());
        assertTrue(start.words().contains("did not end within"), start.words());
        assertCalled("guard release\n");
    }

    @Test
    void whatCannotBeStartedIsSaid() throws IOException {
        Files.delete(host.at("/usr/bin/nas-backup-guard"));
        ReleaseStart none = starter().start(null);
        assertFalse(none.started());
        assertTrue(none.words().contains("install nas-backup-guard-agent"), none.words());

        install();
        ReleaseStart neither = new ReleaseStarter(host.paths(), "/none/systemd-run", "/none/setsid").start(null);
        assertFalse(neither.started());
        assertTrue(neither.words().startsWith("The release did not start"), neither.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-i-2-7-VM", "i 2", "i;reboot", "$(reboot)", "i/../x", "i\n", "--all", "ä"})
    void aNameThatIsNoInstanceNameIsRefused(String vmName) {
        ReleaseStart start = starter().start(vmName);
        assertFalse(start.started());
        assertFalse(Files.exists(calls));
    }

    private ReleaseStarter starter() {
        return new ReleaseStarter(host.paths(), host.at("/systemd-run").toString(), "setsid");
    }

    private void tool(String absolute, String line) {
        host.file(absolute, "#!/bin/sh\n" + line + "\n");
        host.executable(absolute);
    }

    private void assertCalled(String call) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && !Files.exists(calls); i++) {
            Thread.sleep(50);
        }
        assertEquals(call, Files.readString(calls));
    }
}
