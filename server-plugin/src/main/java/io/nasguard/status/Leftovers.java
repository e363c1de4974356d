// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells a backup in flight from the row that one left behind. CloudStack 4.20 leaves a row unfinished for ever when the
 * agent was not there or did not answer in time; later versions remove it, and so does 4.20 where the backup failed, but
 * its state stays BackingUp. No restart cleans them up.
 */
final class Leftovers {

    /** The two clocks that date a row and its removal, and the server's own wait, are not exact. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /** After how long a host at the latest shows an operation that it was told to begin. */
    private static final Duration TIME_TO_SHOW = Duration.ofSeconds(60);

    private final Duration managementWait;
    private final Instant now;

    Leftovers(Duration managementWait, Instant now) {
        this.managementWait = managementWait;
        this.now = now;
    }

    Duration age(InFlightBackup row) {
        Duration age = Duration.between(row.started(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** True when the management server no longer waits for the backup. */
    boolean isGivenUp(InFlightBackup row) {
        return row.removed().isPresent() || age(row).compareTo(managementWait) > 0;
    }

    /** True when the row alone, whatever its host says, is of a backup that may still run. */
    boolean mayRun(InFlightBackup row, Duration timeout) {
        if (row.removed().isPresent() && Duration.between(row.started(), row.removed().get())
                .compareTo(managementWait.minus(TOLERANCE)) < 0) {
            return false;
        }
        return age(row).compareTo(managementWait.plus(timeout)) <= 0;
    }

    /** True when the guard on the host would have shown the backup in its last answer, had it run. */
    boolean wouldBeSeen(InFlightBackup row, HostEvidence evidence) {
        return evidence.guardVersion().isPresent() && evidence.answeredAgo()
                .filter(ago -> age(row).minus(ago).compareTo(TIME_TO_SHOW) > 0).isPresent();
    }
}
