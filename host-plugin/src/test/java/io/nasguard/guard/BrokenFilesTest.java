// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of random content, many at a time: nothing fails over them, nothing is done to processes or mounts of others. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenFilesTest {

    private static final List<String> KEYS = List.of("format", "id", "operation", "vm", "backuppath", "type", "address",
            "running", "quiesce", "bootid", "guardpid", "guardstart", "childpid", "childstart", "startedat", "started",
            "timeout", "stalltimeout", "deadline", "phase", "mountpoint", "mountid", "device", "mountmode", "blocked",
            "blockedat", "stalledsince", "updated", "releasereason", "outcome", "left", "exitcode");
    private static final List<String> VALUES = List.of("1", "0", "-1", "", "999999999999999999999", "1.5", "1.2.3", "backup",
            "delete", "restore", "i-2-7-VM", "../../x", "$(touch pwned)", "`touch pwned`", "a[$(touch pwned)]", "/", "/proc",
            "/tmp/csbackup.x", "true", "running", "releasing", "%0A", "%zz", "x y", "\u00e4", "0:0", "08", "0x10", "1e3", "*");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stateFiles(long seed) throws Exception {
        Random random = new Random(seed);
        String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        try (Host host = Host.withMounts("4.22")) {
            Path folder = Files.createDirectories(host.root().resolve("run/nas-backup-guard/operations"));
            for (int i = 1; i <= 40; i++) {
                String id = "400000" + i + "-1";
                StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "id=" + id + "\n");
                text.append(random.nextInt(4) == 0 ? "" : "guardpid=400000" + i + "\nguardstart=1\nbootid=" + boot + "\n");
                for (String key : KEYS) {
                    if (random.nextInt(3) > 0 && !key.matches("id|guard.*|bootid")) {
                        text.append(key).append('=').append(VALUES.get(random.nextInt(VALUES.size()))).append('\n');
                    }
                }
                Files.write(folder.resolve(id), random.nextInt(8) == 0 ? noise(random) : text.toString().getBytes(StandardCharsets.UTF_8));
            }
            List<String> mounts = host.namespace().mountsBelow(Path.of("/"));
            Host.Answer json = host.command("status", "--json");
            Host.Answer text = host.command("status");
            Host.Answer sweep = host.command("sweep");
            JsonObject parsed = new JsonParser().parse(json.output).getAsJsonObject();
            assertAll(
                    () -> assertEquals("0 0", json.exit + " " + text.exit, json.errors + text.errors),
                    () -> assertEquals("", json.errors + text.errors + sweep.errors),
                    () -> assertTrue(sweep.exit <= 1, sweep.toString()),
                    () -> assertEquals(40, parsed.getAsJsonArray("operations").size() + parsed.get("unreadable").getAsInt()),
                    () -> assertEquals(mounts, host.namespace().mountsBelow(Path.of("/"))),
                    () -> assertEquals(0, host.run(List.of("bash", "-c", "! find \"$NAS_BACKUP_GUARD_ROOT\" -name pwned | grep .")).exit),
                    () -> assertEquals(0, host.call(Host.delete("i-2-7-VM")).await(Host.PATIENCE).exit()));
        }
    }

    /** No JSON number, and to bash a wrong octal one. */
    @ParameterizedTest
    @ValueSource(strings = {"startedat=08", "exitcode=08", "timeout=007", "blocked=00"})
    void aNumberWithZerosInFrontIsNone(String line) throws Exception {
        try (Host host = Host.withScript("echo done")) {
            Path folder = Files.createDirectories(host.root().resolve("run/nas-backup-guard/operations"));
            String good = "format=1\nid=4000001-1\noperation=backup\nphase=mounting\nbootid=of-before\nstarted=1.00\n"
                    + "guardpid=4000001\nguardstart=1\n";
            Files.writeString(folder.resolve("4000001-1"), good + line + "\n");
            Files.writeString(folder.resolve("4000002-1"), good.replace("4000001", "4000002"));
            JsonObject status = new JsonParser().parse(host.command("status", "--json").output).getAsJsonObject();
            assertEquals(1, status.getAsJsonArray("operations").size(), status.toString());
            assertEquals(1, status.get("unreadable").getAsInt(), status.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void settingsAndTimeouts(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> keys = List.of("script", "default.timeout", "stall.timeout", "default.nfs.mount.options",
                "metrics.file", "force", "cmds.timeout", "default.timeout.source", "none");
        try (Host host = Host.withScript("echo done")) {
            for (String file : List.of("etc/cloudstack/agent/nas-backup-guard.conf", "etc/cloudstack/agent/agent.properties",
                    "var/lib/nas-backup-guard/timeouts")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int i = 0; i < 60; i++) {
                    String key = keys.get(random.nextInt(keys.size()));
                    if (!key.equals("script")) {
                        bytes.write((key + (random.nextBoolean() ? " = " : "=") + VALUES.get(random.nextInt(VALUES.size()))
                                + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                    if (random.nextInt(10) == 0) {
                        bytes.write(noise(random));
                    }
                }
                Files.createDirectories(host.root().resolve(file).getParent());
                Files.write(host.root().resolve(file), bytes.toByteArray());
            }
            AgentCall call = host.call(Host.delete("i-2-7-VM")).await(Host.PATIENCE);
            assertEquals("0 done\n", call.exit() + " " + call.output());
            assertEquals(0, host.run(List.of("bash", "-c", "! find \"$NAS_BACKUP_GUARD_ROOT\" -name pwned | grep .")).exit);
        }
    }

    private static byte[] noise(Random random) throws IOException {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        return noise;
    }
}
