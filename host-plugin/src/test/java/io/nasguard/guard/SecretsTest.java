// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A repository's password reaches mount(8) and nobody else; what the guard says has the form of the agent's log. */
@Execution(ExecutionMode.CONCURRENT)
class SecretsTest {

    private static final String SECRET = "Tops3cret";

    @Test
    void passwordsAreNowhereButInTheCallOfMount() throws Exception {
        for (String end : List.of("works", "fails", "hangs")) {
            try (Host host = Host.withMounts("4.22").limit(3)) {
                if (end.equals("fails")) {
                    host.nas().gone();
                } else if (end.equals("hangs")) {
                    host.nas().atMount("while :; do /bin/sleep 1; done");
                }
                AgentCall call = host.call("-o", "delete", "-t", "cifs", "-s", "//nas/export", "-m",
                        "username=u,password=" + SECRET + ",x-nasguard.timeout=600", "-p", "x");
                String seen = "";
                do {
                    seen += host.operations() + host.command("status", "--json").output + host.command("status").output;
                } while (!call.isOver());
                call.await(Host.PATIENCE);
                assertTrue(host.nas().mounts().get(0).contains("password=" + SECRET));
                assertFalse((call.output() + seen).contains(SECRET), call.output() + seen);
                assertEquals(List.of(), holding(host), end);
            }
        }
    }

    private static List<Path> holding(Host host) throws IOException {
        try (Stream<Path> files = Files.walk(host.root())) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("nas/mounts")).filter(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
                } catch (IOException e) {
                    return false;
                }
            }).collect(Collectors.toList());
        }
    }

    @Test
    void theLogHasTheAgentsForm() throws Exception {
        try (Host host = Host.withMounts("4.22").limit(2)) {
            host.nas().atCopy("sleep 1000");
            host.call(Host.backup("i-2-7-VM", host.disk("1", 10))).await(Host.PATIENCE);
            List<String> lines = Files.readAllLines(host.log()).stream().filter(line -> line.contains("[nas-backup-guard]"))
                    .collect(Collectors.toList());
            assertTrue(lines.size() >= 3, lines.toString());
            for (String line : lines) {
                assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} (INFO |WARN |ERROR) "
                        + "\\[nas-backup-guard\\] \\(backup:i-2-7-VM\\) \\(logid:\\) \\S.*"), line);
            }
        }
    }

    @Test
    void onlyRootReadsWhatTheScriptSaid() throws Exception {
        try (Host host = Host.withMounts("4.22").limit(60)) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup("i-2-7-VM", host.disk("1", 10)));
            host.awaitPhase("transferring");
            Path run = host.root().resolve("run/nas-backup-guard");
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("work"))));
            assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("operations"))));
            host.nas().letGo();
            assertEquals(0, call.await(Host.PATIENCE).exit());
        }
    }
}
