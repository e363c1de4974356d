// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostProbeTest {

    private static final String[] BACKUP = {"format=1", "id=700-5000", "operation=backup", "vm=i-2-7-VM",
            "backuppath=i-2-7-VM/2026.11.22.10.00.00", "type=nfs", "address=nas:/export/a", "running=true",
            "quiesce=false", "version=0.1.0", "bootid=" + FakeHost.BOOT, "guardpid=700", "guardstart=5000",
            "childpid=710", "childstart=5010", "startedat=1795300000", "started=99000.25", "timeout=3600",
            "timeoutsource=zone", "stalltimeout=300", "deadline=102600.25", "phase=transferring",
            "mountpoint=/tmp/csbackup.aB3xY", "mountid=61", "device=0:52", "mountmode=soft", "mounttype=nfs4",
            "blocked=2", "blockedat=rpc_wait_bit_killable*2", "stalledsince=99880.00", "updated=99995.00"};

    private static final String MOUNT = "61 25 0:52 / /tmp/csbackup.aB3xY rw,relatime - nfs4 nas:/export/a rw,hard";

    @TempDir
    Path folder;

    private FakeHost host;

    @BeforeEach
    void install() {
        host = FakeHost.wellInstalled(folder);
    }

    @Test
    void anIdleHostHasNothingToTellAndNothingWrong() {
        HostReport report = probe();
        assertEquals("0.1.0", report.guardVersion);
        assertEquals(7200, report.commandTimeout);
        assertEquals(List.of(), words(report.findings));
        assertTrue(report.operations.isEmpty() && report.released.isEmpty());
        assertTrue(report.restores.isEmpty() && report.orphanMounts.isEmpty() && report.kernelLines.isEmpty());
    }

    @Test
    void aBackupThatHangsIsToldWithWhereItHangsAndSinceWhen() {
        host.state("700-5000", BACKUP);
        host.mount(MOUNT);
        host.process(700, 'S', 500, 700, 5000);
        host.process(710, 'S', 700, 710, 5010);
        host.process(711, 'D', 710, 710, 5011);
        host.process(900, 'S', 1, 900, 400);
        host.thread(900, 901, 'D', 401, "folio_wait_bit_common");
        host.thread(900, 902, 'S', 401, "0");
        host.file("/run/libvirt/qemu/i-2-7-VM.pid", "900");

        OperationReport backup = only(probe().operations);
        assertEquals("700-5000", backup.id);
        assertEquals("backup", backup.operation);
        assertEquals("i-2-7-VM", backup.vmName);
        assertEquals("i-2-7-VM/2026.11.22.10.00.00", backup.backupPath);
        assertEquals("nfs", backup.repositoryType);
        assertEquals("nas:/export/a", backup.repositoryAddress);
        assertTrue(backup.vmRunning);
        assertEquals("transferring", backup.phase);
        assertEquals(1795300000L, backup.started);
        assertEquals(1000, backup.elapsed);
        assertEquals(3600, backup.timeout);
        assertEquals("zone", backup.timeoutSource);
        assertEquals(300, backup.stallTimeout);
        assertEquals("/tmp/csbackup.aB3xY", backup.mountPoint);
        assertTrue(backup.mounted);
        assertEquals("hard", backup.mountMode, "the kernel's word counts, not what was asked for");
        assertEquals(2, backup.blockedThreads);
        assertEquals(Map.of("rpc_wait_bit_killable", 1, "folio_wait_bit_common", 1), backup.blockedAt);
        assertEquals(120, backup.stalledFor);
        assertEquals(5, backup.updatedAgo);
        assertTrue(backup.guardAlive);
        assertEquals("0.1.0", backup.guardVersion);
        assertNull(backup.releaseReason);
    }

    @Test
    void anOperationWhoseGuardIsGoneIsStillTold() {
        host.state("700-5000", BACKUP);
        host.process(700, 'S', 1, 700, 8888);
        OperationReport backup = only(probe().operations);
        assertFalse(backup.guardAlive);
        assertFalse(backup.mounted);
        assertEquals("soft", backup.mountMode);
        assertEquals(0, backup.blockedThreads);
    }

    @Test
    void afterARebootProcessIdsMeanNothing() {
        host.state("700-5000", replaced("bootid=" + FakeHost.BOOT, "bootid=another"));
        host.process(700, 'S', 1, 700, 5000);
        host.process(710, 'D', 700, 710, 5010);
        OperationReport backup = only(probe().operations);
        assertFalse(backup.guardAlive);
        assertEquals(0, backup.blockedThreads);
        assertNull(backup.elapsed);
        assertNull(backup.stalledFor);
    }

    @Test
    void aReleasedOperationIsToldWithWhyAndHowItEnded() {
        String[] ended = replaced("phase=transferring", "phase=ended");
        host.released("700-5000", String.join("\n", ended), "releasereason=stall", "outcome=left",
                "left=/tmp/csbackup.aB3xY is still mounted", "exitcode=1");
        HostReport report = probe();
        assertTrue(report.operations.isEmpty());
        OperationReport backup = only(report.released);
        assertEquals("stall", backup.releaseReason);
        assertEquals("left", backup.outcome);
        assertEquals("/tmp/csbackup.aB3xY is still mounted", backup.left);
        assertEquals(995, backup.elapsed, "it ended when it was last written");
        assertNull(backup.stalledFor);
    }

    @Test
    void operationsAreToldOldestFirst() {
        host.state("1-1", replaced("id=700-5000", "id=1-1"));
        host.state("2-2", "id=2-2", "operation=stats", "bootid=" + FakeHost.BOOT, "startedat=1795200000");
        assertEquals(List.of("2-2", "1-1"),
                probe().operations.stream().map(report -> report.id).collect(Collectors.toList()));
    }

    @Test
    void whereRunCannotBeWrittenTheOtherFolderIsRead() {
        host.file("/dev/shm/nas-backup-guard/operations/700-5000", String.join("\n", BACKUP));
        host.file("/dev/shm/nas-backup-guard/kernel-log", "1795300900 nfs: server nas not responding, timed out\n");
        HostReport report = probe();
        assertEquals("700-5000", only(report.operations).id);
        assertEquals("nfs: server nas not responding, timed out", only(report.kernelLines).text);
        assertEquals(1795300900L, only(report.kernelLines).time);
    }

    @Test
    void whatTheSweepFoundWrongInTheSettingsIsTold() {
        host.file("/run/nas-backup-guard/settings-faults",
                "nas-backup-guard.conf: stall.timeout = \"soon\" is wrong; expected seconds; 300 is used\n\n");
        HostReport report = probe();
        assertEquals(List.of("settings"), words(report.findings));
        assertTrue(only(report.findings).message.contains("stall.timeout"));
    }

    @Test
    void aFolderOfSomebodyElseInDevShmIsNotBelieved() throws IOException {
        host.file("/tmp/forged/operations/700-5000", String.join("\n", BACKUP));
        Files.createDirectories(host.at("/dev/shm"));
        Files.createSymbolicLink(host.at("/dev/shm/nas-backup-guard"), host.at("/tmp/forged"));
        assertEquals(List.of(), probe().operations);
    }

    @Test
    void aBrokenStateFileIsNamedAndTheOthersAreTold() throws IOException {
        host.state("700-5000", BACKUP);
        host.state("1-1", "id=1-1", "operation=backup", "bootid=" + FakeHost.BOOT, "started=yesterday");
        host.state("3-3", "nothing of the kind");
        host.state("4-4", "id=4-4");
        host.state("6-6", "id=../7-7", "operation=backup", "bootid=" + FakeHost.BOOT);
        host.state(".700-5001", "half a file");
        host.state("notes", "not the guard's");
        Files.createDirectories(host.at("/run/nas-backup-guard/operations/5-5"));
        HostReport report = probe();
        assertEquals("700-5000", only(report.operations).id);
        assertEquals(Collections.nCopies(4, "operation-unreadable"), words(report.findings));
        assertEquals(List.of("1-1", "3-3", "4-4", "6-6"), report.findings.stream().map(finding -> finding.operation)
                .collect(Collectors.toList()));
        assertTrue(report.findings.get(0).message.contains("started is no number of seconds: yesterday"));
        assertTrue(report.findings.get(1).message.contains("line 1 is not key=value"));
        assertTrue(report.findings.get(2).message.contains("operation is missing"));
        assertTrue(report.findings.get(3).message.contains("it is of another operation, ../7-7"));
    }

    @Test
    void aMountThatNoOperationOwnsIsAnOrphan() {
        host.state("700-5000", BACKUP);
        host.mount(MOUNT);
        host.mount("66 25 0:53 / /tmp/csbackup.Zz9Yy rw - nfs4 nas:/export/b rw,vers=4.1,soft");
        MountReport orphan = only(probe().orphanMounts);
        assertEquals("/tmp/csbackup.Zz9Yy", orphan.mountPoint);
        assertEquals("nfs4", orphan.type);
        assertEquals("nas:/export/b", orphan.source);
        assertEquals("soft", orphan.mountMode);
    }

    @Test
    void aMountThatHangsWhileItIsMadeIsItsOperations() {
        host.state("700-5000", "id=700-5000", "operation=backup", "bootid=" + FakeHost.BOOT, "phase=mounting");
        host.file("/run/nas-backup-guard/work/700-5000/mountpoint", "/tmp/csbackup.aB3xY\n");
        host.mount(MOUNT);
        HostReport report = probe();
        assertEquals(List.of(), report.orphanMounts);
        assertEquals("/tmp/csbackup.aB3xY", only(report.operations).mountPoint);
        assertTrue(only(report.operations).mounted);
    }

    @Test
    void aRestoreIsToldWithTheAgentsOwnBlockedThreads() {
        host.state("700-5000", BACKUP);
        host.mount("67 25 0:54 / /usr/share/cloudstack-agent/tmp/csbackup.qWeRt81120 rw - nfs4 nas:/export/a rw,hard");
        host.process(500, 'S', 1, 500, 100);
        host.thread(500, 544, 'D', 120, "nfs_wait_client_init_complete");
        host.process(600, 'D', 500, 500, 4000);
        host.process(700, 'S', 500, 700, 5000);
        host.process(710, 'D', 700, 710, 5010);
        HostReport report = probe();
        MountReport restore = only(report.restores);
        assertEquals("hard", restore.mountMode);
        assertEquals(Map.of("nfs_wait_client_init_complete", 1, "rpc_wait_bit_killable", 1), restore.blockedAt);
        assertEquals(2, restore.blockedThreads);
        assertTrue(report.orphanMounts.isEmpty());
    }

    @Test
    void theTimeoutsOfTheZoneAreKeptForTheGuard() throws IOException {
        new HostProbe(host.paths()).report(host.agent(), new TimeoutSettings(3600, "zone", 240));
        assertEquals("default.timeout=3600\ndefault.timeout.source=zone\nstall.timeout=240\n",
                Files.readString(host.at("/var/lib/nas-backup-guard/timeouts")));
    }

    @Test
    void timeoutsThatCannotBeKeptAreAFinding() {
        host.file("/var/lib/nas-backup-guard", "a file in the folder's place");
        HostReport report =
                new HostProbe(host.paths()).report(host.agent(), new TimeoutSettings(3600, "zone", 240));
        assertEquals(List.of("timeouts-not-kept"), words(report.findings));
        HostReport wrong =
                new HostProbe(host.paths()).report(host.agent(), new TimeoutSettings(-1, "moon\nx=1", 240));
        assertEquals(List.of("timeouts-not-kept"), words(wrong.findings));
    }

    @Test
    void aProcThatDoesNotReadIsAFinding() throws IOException {
        Files.writeString(host.paths().proc("self/mountinfo"), "rubbish\n");
        Files.writeString(host.paths().proc("uptime"), "");
        HostReport report = probe();
        assertEquals(List.of("proc-unreadable"), words(report.findings));
    }

    @Test
    void nothingIsReadThatCanWaitForAMount() throws IOException, InterruptedException {
        host.state("700-5000", BACKUP);
        host.process(700, 'S', 500, 700, 5000);
        Path child = host.process(710, 'D', 700, 710, 5010);
        // Opening a named pipe waits for a writer without end, as reading the real files can behind a hung mount.
        for (String name : List.of("cmdline", "maps", "smaps", "environ", "mem", "exe", "cwd", "root", "stack")) {
            assertEquals(0, new ProcessBuilder("mkfifo", child.resolve(name).toString()).start().waitFor());
        }
        HostReport report = assertTimeoutPreemptively(Duration.ofSeconds(60), this::probe);
        assertEquals(1, only(report.operations).blockedThreads);
    }

    @Test
    void theReportSurvivesJsonAndBothSidesMayBeNewer() {
        host.state("700-5000", BACKUP);
        host.mount(MOUNT);
        host.process(710, 'D', 700, 710, 5010);
        Gson gson = new Gson();
        String json = gson.toJson(probe());
        assertEquals(json, gson.toJson(gson.fromJson(json, HostReport.class)));

        HostReport newer = gson.fromJson("{\"format\":2,\"moon\":{\"phase\":\"full\"},"
                + "\"operations\":[{\"id\":\"1-1\",\"colour\":\"red\"}]}", HostReport.class);
        assertEquals(2, newer.format);
        assertEquals("1-1", only(newer.operations).id);
        assertNotNull(only(newer.operations).blockedAt);
        HostReport older = gson.fromJson("{}", HostReport.class);
        assertEquals(List.of(), older.findings);
    }

    private HostReport probe() {
        return new HostProbe(host.paths()).report(host.agent(), null);
    }

    private static String[] replaced(String line, String by) {
        return List.of(BACKUP).stream().map(each -> each.equals(line) ? by : each).toArray(String[]::new);
    }

    private static <T> T only(List<T> list) {
        assertEquals(1, list.size());
        return list.get(0);
    }

    private static List<String> words(List<HostFinding> findings) {
        return findings.stream().map(finding -> finding.code).collect(Collectors.toList());
    }
}
