// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import java.util.Collection;
import java.util.Set;

/**
 * What a host could not read when it answered: what is missing in such an answer may be there all the same. A file of
 * one operation may stay broken; it hides that operation and no other.
 */
final class ReportGaps {

    private static final String PROC = "proc-unreadable";
    private static final String STATE = "state-unreadable";
    private static final String OPERATION = "operation-unreadable";

    /** The findings that are of use. */
    static final Set<String> CODES = Set.of(PROC, STATE, OPERATION);

    private ReportGaps() {
    }

    /**
     * Says whether an answer is blind to what was known before.
     *
     * @param operationIds the guard's names of operations
     * @return true when operations, one of these at least, may run though the report does not show them
     */
    static boolean mayHide(HostReport report, Collection<String> operationIds) {
        return report.findings.stream().anyMatch(finding -> mayHide(finding, operationIds));
    }

    private static boolean mayHide(HostFinding finding, Collection<String> operationIds) {
        return OPERATION.equals(finding.code) ? operationIds.contains(String.valueOf(finding.operation))
                : CODES.contains(String.valueOf(finding.code));
    }
}
