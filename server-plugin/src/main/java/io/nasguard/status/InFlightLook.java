// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is in flight at one time, and the hosts that it was read from. */
final class InFlightLook {

    private final Map<Long, HostStatus> statuses;
    private final List<ObservedHost> watched;
    private final long managementTimeout;

    /**
     * @param statuses of the hosts that have something in flight, by their ids
     * @param watched those hosts, and those on which something may begin at any time
     * @param managementTimeout for how many seconds the management server waits for a backup
     */
    InFlightLook(Map<Long, HostStatus> statuses, List<ObservedHost> watched, long managementTimeout) {
        this.statuses = Collections.unmodifiableMap(statuses);
        this.watched = List.copyOf(watched);
        this.managementTimeout = managementTimeout;
    }

    /** @return the hosts that have something in flight, by their ids */
    Map<Long, HostStatus> statuses() {
        return statuses;
    }

    /** @return for how many seconds the management server waits for a backup */
    long managementTimeout() {
        return managementTimeout;
    }

    /** @return the hosts to be asked at the poll interval, with their last answers */
    List<ObservedHost> watched() {
        return watched;
    }
}
