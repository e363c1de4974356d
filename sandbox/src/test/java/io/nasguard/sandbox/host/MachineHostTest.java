// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cloud.agent.api.Command;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.ReleaseCommand;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.agent.api.StatusProbeCommand;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.sandbox.agent.SandboxAgentManager;
import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.engine.EngineFixture;
import io.nasguard.sandbox.machine.MachineFiles;
import io.nasguard.standin.MountNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The host that is this machine: the real guard, the real agent plugin, and a NAS that really stops answering. */
class MachineHostTest {

    private SandboxAgentManager agents;
    private HostWithVm host;

    @Test
    void aBackupHangsInTheKernelAndIsReleased() throws Exception {
        assumeTrue(MountNamespace.unavailable() == null,
                "SKIPPED: needs a mount namespace and /dev/fuse: " + MountNamespace.unavailable());
        agents = EngineFixture.server().context("core").getBean(SandboxAgentManager.class);
        SandboxHosts hosts = EngineFixture.server().context("core").getBean(SandboxHosts.class);
        MachineFiles.set(Path.of("..").toAbsolutePath().normalize(), Path.of("target", "sandbox"));
        host = HostWithVm.add();
        Sql.insert("INSERT INTO host_details (host_id, name, value) VALUES (?, ?, 'true')", host.id(), SandboxHosts.MACHINE);
        try {
            hosts.behave(host.id(), Behaviour.STALLING, Duration.ZERO);
            assertTrue(hosts.find(host.id()).orElseThrow().description().startsWith("This machine"));
            assertThrows(IllegalArgumentException.class, () -> hosts.behave(host.id(), Behaviour.GARBAGE, Duration.ZERO));
            ask(new StatusProbeCommand(new TimeoutSettings(0, "global", 240)));

            await("a stall", () -> report().operations.stream()
                    .anyMatch(backup -> backup.stalledFor != null && backup.blockedThreads > 0));
            OperationReport backup = report().operations.get(0);
            assertEquals(host.vmName(), backup.vmName);
            assertEquals(host.row("external_id"), backup.backupPath);
            assertEquals("transferring", backup.phase);
            assertEquals("BackingUp", host.row("status"));

            assertTrue(agents.send(host.id(), new ReleaseCommand(host.vmName())).getResult());
            await("the end", () -> report().operations.isEmpty() && hosts.find(host.id()).orElseThrow().running().isEmpty());

            HostReport after = report();
            assertEquals("requested", after.released.get(0).releaseReason);
            assertEquals("released", after.released.get(0).outcome);
            assertEquals(0, after.orphanMounts.size());
            assertTrue(host.row("removed") != null);
        } finally {
            hosts.find(host.id()).ifPresent(SandboxHost::close);
            host.remove();
        }
    }

    private StatusProbeAnswer ask(Command command) throws Exception {
        return (StatusProbeAnswer) agents.send(host.id(), command);
    }

    private HostReport report() {
        try {
            return ask(new StatusProbeCommand(null)).getReport();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, BooleanSupplier come) throws InterruptedException {
        for (int round = 0; round < 300; round++) {
            if (come.getAsBoolean()) {
                return;
            }
            Thread.sleep(300);
        }
        throw new AssertionError(what + " has not come");
    }
}
