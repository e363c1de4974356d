// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import java.time.Duration;
import java.util.Map;

/** An answer to be kept. */
public final class HostAnswer {

    private final long hostId;
    private final HostReport report;
    private final Map<String, Mark> marks;
    private final Duration askAgainAfter;

    public HostAnswer(long hostId, HostReport report, Map<String, Mark> marks, Duration askAgainAfter) {
        this.hostId = hostId;
        this.report = report;
        this.marks = Map.copyOf(marks);
        this.askAgainAfter = askAgainAfter;
    }

    public long hostId() {
        return hostId;
    }

    public HostReport report() {
        return report;
    }

    public Map<String, Mark> marks() {
        return marks;
    }

    public Duration askAgainAfter() {
        return askAgainAfter;
    }

    /** @return true when the host shows something in flight */
    public boolean busy() {
        return isBusy(report);
    }

    static boolean isBusy(HostReport report) {
        return !report.operations.isEmpty() || !report.restores.isEmpty();
    }
}
