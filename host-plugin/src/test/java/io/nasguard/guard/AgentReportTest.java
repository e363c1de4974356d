// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.nasguard.agent.HostProbe;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the agent plugin tells of the real guard, and what its release does, while a NAS does not answer. */
@Execution(ExecutionMode.CONCURRENT)
class AgentReportTest {

    private static final String VM = "i-2-7-VM";

    @Test
    void aHungBackupIsToldAndReleased() throws Exception {
        try (Host host = Host.withMounts("4.20.2").constant("stall.sh", "STALL_LOOK_EVERY", 200)) {
            agent(host, "probe", "120", "45");
            AgentCall call = host.callThatHangs(Host.backup(VM, host.disk("1", 500_000)));

            List<OperationReport> seen = new ArrayList<>();
            Host.await("evidence of the stall", () -> {
                HostReport report = probe(host);
                report.operations.stream().filter(operation -> operation.stalledFor != null).forEach(seen::add);
                assertEquals(List.of(), report.orphanMounts);
                return !seen.isEmpty();
            });
            OperationReport backup = seen.get(0);
            assertAll(
                    () -> assertEquals("backup", backup.operation),
                    () -> assertEquals(VM, backup.vmName),
                    () -> assertEquals(VM + "/2026.01.02.03.04.05", backup.backupPath),
                    () -> assertEquals(Nas.ADDRESS, backup.repositoryAddress),
                    () -> assertEquals("transferring", backup.phase),
                    () -> assertEquals(120, backup.timeout, "as the probe before it brought"),
                    () -> assertEquals("zone", backup.timeoutSource),
                    () -> assertEquals(45, backup.stallTimeout),
                    () -> assertTrue(backup.mounted),
                    () -> assertTrue(backup.blockedThreads > 0),
                    () -> assertFalse(backup.blockedAt.isEmpty()),
                    () -> assertTrue(backup.guardAlive));

            String said = agent(host, "release", VM).output;
            assertTrue(said.startsWith("true started"), said);
            call.await(Host.PATIENCE);
            HostReport after = probe(host);
            assertAll(
                    () -> assertEquals(List.of(), after.operations),
                    () -> assertEquals("requested", after.released.get(0).releaseReason),
                    () -> assertEquals("released", after.released.get(0).outcome),
                    () -> assertEquals(List.of(), after.orphanMounts),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aGuardThatWasKilledIsTold() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.callThatHangs(Host.backup(VM, host.disk("1", 500_000)));
            Host.await("its report", () -> probe(host).operations.stream().anyMatch(seen -> seen.blockedThreads > 0));
            long guard = Long.parseLong(host.operations().get(0).get("guardpid"));
            ProcessHandle.of(guard).orElseThrow().destroyForcibly();
            Host.await("its end", () -> probe(host).operations.stream().noneMatch(seen -> seen.guardAlive));
            OperationReport backup = probe(host).operations.get(0);
            assertTrue(backup.mounted);
            assertTrue(backup.blockedThreads > 0);
        }
    }

    private static HostReport probe(Host host) {
        try {
            return new Gson().fromJson(agent(host, "probe").output.split("\n")[0], HostReport.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Host.Answer agent(Host host, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                String.join(File.pathSeparator, origin(AgentSide.class), origin(HostProbe.class), origin(Gson.class)),
                AgentSide.class.getName()));
        command.addAll(List.of(arguments));
        return host.run(command);
    }

    private static String origin(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }
}
