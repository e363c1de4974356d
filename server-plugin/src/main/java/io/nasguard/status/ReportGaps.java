// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a host could not read when it answered: what is missing in such an answer may be there all the same. A file of
 * one operation may stay broken; it hides that operation and no other.
 */
final class ReportGaps {

    private static final String PROC = "proc-unreadable";
    private static final String STATE = "state-unreadable";

    /** The findings that are of use. */
    static final Set<String> CODES = Set.of(PROC, STATE);

    /** How a finding names one file of the guard's, rather than all of them. */
    private static final Pattern ONE_FILE = Pattern.compile("/(?:operations|released)/[0-9]+-[0-9]+\\b");
    private static final String OF_ENDED_ONES = "/released ";

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
        if (PROC.equals(finding.code)) {
            return true;
        }
        String words = finding.message == null ? "" : finding.message;
        return STATE.equals(finding.code) && (ONE_FILE.matcher(words).find()
                ? operationIds.stream().anyMatch(words::contains) : !words.contains(OF_ENDED_ONES));
    }
}
