// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.nasguard.standin.fuse.Opcode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code nas-backup-guard status} and {@code release}: what the admin of a host sees and does. */
@Execution(ExecutionMode.CONCURRENT)
class AdminCommandTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void anIdleHostHasNothingToShowAndNothingToRelease() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Host.Answer status = host.command("status");
            JsonObject json = json(host);
            Host.Answer release = host.command("release");
            assertAll(
                    () -> assertEquals(0, status.exit, status.toString()),
                    () -> assertTrue(status.output.contains("No backup operation"), status.toString()),
                    () -> assertEquals(0, json.getAsJsonArray("operations").size()),
                    () -> assertEquals(0, json.getAsJsonArray("orphanmounts").size()),
                    () -> assertTrue(json.get("guardinstalled").getAsBoolean()),
                    () -> assertEquals(0, release.exit, release.toString()),
                    () -> assertTrue(release.output.contains("Nothing to release"), release.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "release --vm", "release --vm a;b", "release now", "status --xml", "sweep all",
        "check it"})
    void aWrongCallIsAnsweredWithTheUsage(String words) throws Exception {
        try (Host host = Host.withScript("exit 0")) {
            Host.Answer answer = host.command(words.isEmpty() ? new String[0] : words.split(" "));
            assertEquals(2, answer.exit, answer.toString());
            assertTrue(answer.errors.contains("Usage: nas-backup-guard"), answer.toString());
        }
    }

    @Test
    void helpAndVersionAreThere() throws Exception {
        try (Host host = Host.withScript("exit 0")) {
            assertEquals(0, host.command("--help").exit);
            assertTrue(host.command("--version").output.matches("nas-backup-guard \\d+\\.\\d+.*\\n"));
        }
    }

    @Test
    void aHungBackupIsShownAtOnceAndReleasedOnRequest() throws Exception {
        try (Host host = Host.withMounts("4.22").constant("stall.sh", "STALL_LOOK_EVERY", 100).settings("stall.timeout = 30")) {
            Vm vm = host.vm(VM);
            host.nas().thatCanHang().hangAt(Opcode.WRITE);
            AgentCall call = host.call(Host.backup(VM));
            Host.await("evidence", () -> host.awaitPhase("transferring").containsKey("stalledsince"));
            long start = System.nanoTime();
            JsonObject operation = json(host).getAsJsonArray("operations").get(0).getAsJsonObject();
            Host.Answer status = host.command("status");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertAll(
                    () -> assertEquals(VM, operation.get("vm").getAsString()),
                    () -> assertEquals("backup", operation.get("operation").getAsString()),
                    () -> assertEquals("transferring", operation.get("phase").getAsString()),
                    () -> assertEquals("alive", operation.get("guard").getAsString()),
                    () -> assertTrue(operation.get("blocked").getAsInt() > 0, operation.toString()),
                    () -> assertTrue(operation.get("stalledfor").getAsInt() >= 0, operation.toString()),
                    () -> assertTrue(status.output.contains(VM) && status.output.contains("no answer for"), status.toString()),
                    () -> assertTrue(took.getSeconds() < 30, "the status itself hung: " + took));

            Host.Answer release = host.command("release", "--vm", VM);
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, release.exit, release.toString()),
                    () -> assertEquals("requested", host.released().get(0).get("releasereason")),
                    () -> assertTrue(call.output().contains("a release was asked for by "), call.output()),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job")),
                    host::assertNothingLeft);
        }
    }

    @Test
    void withoutAVmOnlyWhatIsStuckIsReleased() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.vm(VM).set("blocks", "1000").set("pause", "0.05");
            AgentCall call = host.call(Host.backup(VM));
            host.awaitPhase("transferring");
            Host.Answer stuck = host.command("release");
            Host.Answer other = host.command("release", "--vm", "i-2-77-VM");
            assertFalse(call.isOver(), call.output());
            Host.Answer all = host.command("release", "--all");
            call.await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals("0 Nothing to release.\n", stuck.exit + " " + stuck.output),
                    () -> assertEquals("0 Nothing to release.\n", other.exit + " " + other.output),
                    () -> assertEquals(0, all.exit, all.toString()),
                    () -> assertEquals("requested", host.released().get(0).get("releasereason")),
                    host::assertNothingLeft);
        }
    }

    @Test
    void whatAGuardThatWasKilledLeftIsReleasedToo() throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            Vm vm = host.vm(VM);
            AgentCall call = host.callThatHangs(Host.backup(VM));
            host.awaitPhase("transferring");
            call.kill();
            call.await(Host.PATIENCE);
            JsonArray operations = json(host).getAsJsonArray("operations");
            assertEquals("gone", operations.get(0).getAsJsonObject().get("guard").getAsString());
            assertEquals("", host.command("status").errors);
            Host.Answer release = host.command("release");
            Map<String, String> state = host.released().get(0);
            assertAll(
                    () -> assertEquals(0, release.exit, release.toString()),
                    () -> assertEquals("guard-gone released", state.get("releasereason") + " " + state.get("outcome")),
                    () -> assertEquals("running none", vm.get("state") + " " + vm.get("job"), release.toString()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void manyAtOnceAreAllReleased() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atCopy("sleep 1000");
            Path disk = host.disk("1", 10);
            List<AgentCall> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(host.call(Host.backup("i-2-" + i + "-VM", disk)));
            }
            host.awaitPhase("transferring", 4);
            Host.Answer release = host.command("release", "--all");
            for (AgentCall call : calls) {
                assertEquals(20, call.await(Host.PATIENCE).exit(), call.output());
            }
            assertEquals(0, release.exit, release.toString());
            host.assertNothingLeft();
        }
    }

    private static JsonObject json(Host host) throws Exception {
        Host.Answer answer = host.command("status", "--json");
        assertEquals(0, answer.exit, answer.toString());
        return new JsonParser().parse(answer.output).getAsJsonObject();
    }
}
