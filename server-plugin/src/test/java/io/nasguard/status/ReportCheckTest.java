// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aVersionWithoutAWordIsNoGuard(String version) {
        assertNull(usable(version).guardVersion);
    }

    @Test
    void aVersionIsKeptAndUnprintableCharactersAreNot() {
        assertEquals("0.1.0", usable("0.1.0").guardVersion);
        assertEquals("0.1?", usable("0.1\u0000").guardVersion);
    }

    /** The guard keeps its state among those of operations that run, for its sweep to go on from. */
    @Test
    void anOperationThatEndedAndLeftItsMountRunsNoMore() {
        HostReport report = ReportCheck.usable(showing(left(true)));

        assertEquals(List.of(), report.operations);
        assertEquals("left", report.released.get(0).outcome);
        assertEquals("/tmp/csbackup.x is still mounted", report.released.get(0).left);
        assertEquals("/tmp/csbackup.x", report.orphanMounts.get(0).mountPoint);
        assertEquals("10.0.0.1:/repository-soft", report.orphanMounts.get(0).source);
    }

    @Test
    void whatItLeftIsNoMountWhereNothingIsMounted() {
        HostReport report = ReportCheck.usable(showing(left(false)));

        assertEquals(List.of(), report.operations);
        assertEquals(List.of(), report.orphanMounts);
    }

    @Test
    void oneWhoseGuardLivesOrThatNobodyEndedRunsStill() {
        OperationReport releasing = left(true);
        releasing.guardAlive = true;
        OperationReport guardGone = left(true);
        guardGone.outcome = null;
        HostReport report = ReportCheck.usable(showing(releasing, guardGone));

        assertEquals(2, report.operations.size());
        assertEquals(List.of(), report.orphanMounts);
    }

    /** The database takes so much in one statement, and this is one host of hundreds. */
    @Test
    void whatIsKeptOfAHostIsBounded() {
        HostReport endless = FakeAgents.healthy();
        for (int i = 0; i < 10_000; i++) {
            OperationReport operation = FakeCloud.operation("backup", "web" + i);
            operation.id = i + "-" + "1".repeat(5000);
            operation.repositoryAddress = "nas:/" + "x".repeat(5000);
            for (int at = 0; at < 100; at++) {
                operation.blockedAt.put("function" + at + "y".repeat(1000), 1);
            }
            endless.operations.add(operation);
            MountReport restore = FakeCloud.restoreMount("z".repeat(5000) + i);
            restore.mountPoint += i;
            endless.restores.add(restore);
        }
        HostReport report = ReportCheck.usable(endless);

        int texts = report.operations.stream().mapToInt(one -> one.id.length() + one.repositoryAddress.length()
                + String.join("", one.blockedAt.keySet()).length()).sum()
                + report.restores.stream().mapToInt(one -> one.source.length()).sum();
        assertTrue(texts < 64 * 1024, texts + " characters");
        assertFalse(report.operations.isEmpty() || report.restores.isEmpty());
    }

    private static HostReport showing(OperationReport... operations) {
        HostReport report = FakeAgents.healthy();
        report.operations.addAll(List.of(operations));
        return report;
    }

    private static OperationReport left(boolean mounted) {
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.phase = "releasing";
        operation.outcome = "left";
        operation.left = "/tmp/csbackup.x is still mounted";
        operation.mountPoint = "/tmp/csbackup.x";
        operation.mounted = mounted;
        operation.guardAlive = false;
        return operation;
    }

    private static HostReport usable(String version) {
        HostReport report = new HostReport();
        report.guardVersion = version;
        return ReportCheck.usable(report);
    }
}
