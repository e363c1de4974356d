// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.nasguard.agent.api.HostReport;
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

    private static HostReport usable(String version) {
        HostReport report = new HostReport();
        report.guardVersion = version;
        return ReportCheck.usable(report);
    }
}
