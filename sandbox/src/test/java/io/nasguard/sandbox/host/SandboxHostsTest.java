// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.agent.api.Answer;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts as their agents tell of them, and as the database does. */
class SandboxHostsTest {

    private SandboxAgentManager agents;
    private SandboxHosts hosts;
    private HostWithVm added;
    private long host;
    private long vm;
    private String vmName;

    @BeforeEach
    void addHostWithAnInstance() throws Exception {
        agents = EngineFixture.server().context("core").getBean(SandboxAgentManager.class);
        hosts = EngineFixture.server().context("core").getBean(SandboxHosts.class);
        added = HostWithVm.add();
        host = added.id();
        vm = added.vm();
        vmName = added.vmName();
    }

    @AfterEach
    void removeThem() {
        hosts.behave(host, Behaviour.DISCONNECTED, Duration.ZERO);
        added.remove();
    }

    private void behave(Behaviour behaviour, int ago) {
        hosts.behave(host, behaviour, Duration.ofSeconds(ago));
    }

    private Answer ask(Command command) {
        command.setWait(1);
        return agents.easySend(host, command);
    }

    private HostReport report() {
        return assertInstanceOf(StatusProbeAnswer.class, ask(new StatusProbeCommand(null))).getReport();
    }

    private String row(String column) {
        return added.row(column);
    }

    private static void await(BooleanSupplier come) throws InterruptedException {
        for (int round = 0; round < 600 && !come.getAsBoolean(); round++) {
            Thread.sleep(100);
        }
        assertTrue(come.getAsBoolean());
    }

    @Test
    void aHealthyHostTellsOfTheBackupThatTheDatabaseKnows() {
        behave(Behaviour.HEALTHY, 100);

        OperationReport backup = report().operations.get(0);

        assertEquals("transferring", backup.phase);
        assertEquals(vmName, backup.vmName);
        assertEquals(row("external_id"), backup.backupPath);
        assertEquals("soft", backup.mountMode);
        assertTrue(backup.elapsed >= 100);
        assertNull(backup.stalledFor);
        assertEquals("BackingUp", row("status"));
        assertNull(row("removed"));
    }

    @Test
    void aBackupEndsInTheDatabaseToo() {
        BackupRows.Vm machine = BackupRows.vm(host).orElseThrow();
        BackupRows.Row begun = BackupRows.begin(machine, Instant.now());
        BackupRows.complete(begun, 1 << 20);
        assertEquals("BackedUp", row("status"));
    }

    @Test
    void aStallIsToldAndReleased() throws Exception {
        behave(Behaviour.STALLING, 120);
        OperationReport backup = report().operations.get(0);
        assertTrue(backup.blockedThreads > 0);
        assertTrue(backup.stalledFor >= 60);

        assertTrue(ask(new ReleaseCommand(null)).getResult());

        assertEquals("releasing", report().operations.get(0).phase);
        await(() -> report().operations.isEmpty());
        assertEquals("requested", report().released.get(0).releaseReason);
        assertEquals("released", report().released.get(0).outcome);
        assertNotNull(row("removed"));
    }

    @Test
    void theGuardEndsAStallAtItsLimit() throws Exception {
        behave(Behaviour.HEALTHY, 0);
        ask(new StatusProbeCommand(new TimeoutSettings(0, "global", 30)));
        behave(Behaviour.STALLING, 120);
        await(() -> report().released.stream().anyMatch(ended -> "stall".equals(ended.releaseReason)));
    }

    @Test
    void aReleaseLeavesABackupAloneThatIsNotStuckUnlessItIsNamed() {
        behave(Behaviour.HEALTHY, 10);
        ask(new ReleaseCommand(null));
        assertEquals("transferring", report().operations.get(0).phase);
        ask(new ReleaseCommand(vmName));
        assertEquals("releasing", report().operations.get(0).phase);
    }

    @Test
    void anAgentWithoutThePluginOrAThreadDoesNotAnswer() {
        behave(Behaviour.NO_PLUGIN, 0);
        assertNull(ask(new StatusProbeCommand(null)));
        behave(Behaviour.NO_THREAD, 600);
        assertNull(ask(new StatusProbeCommand(null)));
        assertNull(ask(new ReleaseCommand(null)));
        assertEquals("BackingUp", row("status"));
        behave(Behaviour.HEALTHY, 0);
        assertEquals(SimulatedHost.GUARD_VERSION, report().guardVersion);
    }

    @Test
    void aHostWithoutTheGuardSaysSo() {
        behave(Behaviour.NO_GUARD, 0);
        assertNull(report().guardVersion);
        assertEquals("guard-missing", report().findings.get(0).code);
        assertFalse(ask(new ReleaseCommand(null)).getResult());
    }

    @Test
    void anOldGuardDoesNotTellAll() {
        behave(Behaviour.OLD_GUARD, 10);
        assertEquals("0.0.9", report().guardVersion);
        assertNull(report().operations.get(0).timeoutSource);
    }

    @Test
    void aMountThatWasLeftBehindIsTold() {
        behave(Behaviour.ORPHAN_MOUNT, 0);
        assertEquals(1, report().orphanMounts.size());
    }

    @Test
    void aStalledRestoreIsToldByTheHostAndByTheStateOfTheInstance() {
        behave(Behaviour.STALLED_RESTORE, 0);
        assertEquals(2, report().restores.get(0).blockedThreads);
        assertEquals(List.of(), report().operations);
        assertEquals("Restoring", state());
        behave(Behaviour.HEALTHY, 0);
        assertEquals("Running", state());
    }

    private String state() {
        return Sql.first(row -> row.getString(1), "SELECT state FROM vm_instance WHERE id = ?", vm).orElseThrow();
    }

    @Test
    void aHostGoesAndComesBack() throws Exception {
        behave(Behaviour.HEALTHY, 0);
        await(() -> status().equals("Up"));
        behave(Behaviour.DISCONNECTED, 30);
        assertNull(ask(new StatusProbeCommand(null)));
        assertEquals("Disconnected", status());
        assertEquals("BackingUp", row("status"));
        behave(Behaviour.HEALTHY, 0);
        await(() -> status().equals("Up"));
        assertNotNull(report());
    }

    private String status() {
        return Sql.first(row -> row.getString(1), "SELECT status FROM host WHERE id = ?", host).orElseThrow();
    }
}
