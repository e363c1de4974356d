// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The guard's files are replaced or taken away while it watches a backup, which can take hours. */
@Execution(ExecutionMode.CONCURRENT)
class UpgradeTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void aBackupThatHangsIsReleasedByTheGuardThatBeganIt() throws Exception {
        releasesAfter("4.20.2", UpgradeTest::replace);
    }

    @Test
    void aRemovedPackageLetsTheGuardFinish() throws Exception {
        releasesAfter("4.22", UpgradeTest::remove);
    }

    private static void releasesAfter(String version, Change change) throws Exception {
        try (Host host = Host.withMounts(version).limit(8)) {
            AgentCall call = host.callThatHangs(Host.backup(VM, host.disk("root", 4 << 20)));
            change.make(host);
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertTrue(call.output().startsWith("NAS Backup Guard ended the "), call.output()),
                    () -> assertEquals("released", host.released().get(0).get("outcome"), call.output()),
                    host::assertNothingLeft);
        }
    }

    /** As dpkg and rpm do it: another file under the same name. A part of another version cannot be counted on. */
    private static void replace(Host host) throws IOException {
        for (Path part : parts(host)) {
            Path next = Files.writeString(part.resolveSibling("next"), "exit 77\n");
            Files.move(next, part, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void remove(Host host) throws IOException {
        for (Path part : parts(host)) {
            Files.delete(part);
        }
        Files.delete(host.guard());
    }

    private static List<Path> parts(Host host) throws IOException {
        try (Stream<Path> files = Files.list(host.root().resolve("usr/lib/nas-backup-guard"))) {
            return files.filter(file -> file.toString().endsWith(".sh")).collect(Collectors.toList());
        }
    }

    /** What happens to the guard's files. */
    private interface Change {
        void make(Host host) throws IOException;
    }
}
