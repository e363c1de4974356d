// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.Clocks;
import io.nasguard.repository.RepositoryReporter;
import io.nasguard.repository.RepositoryStore;
import java.time.Clock;

/** Puts together what the database and the hosts know. */
public final class StatusView {

    /** @param clock this management server's, by which CloudStack dates backups */
    public StatusView(HostStore hosts, InFlightStore backups, RepositoryStore repositories, RepositoryReporter reporter,
            Clocks clocks, Clock clock) {
    }

    HostStatusPage find(HostFilter filter, HostOrder order, HostSlice slice) {
        throw new UnsupportedOperationException();
    }
}
