// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.List;
import java.util.Map;

/**
 * A page of hosts, for the database to find. The few hosts with something in flight were judged before; all others are
 * Idle or Unknown by a rule that the database knows too: {@link HostClassifier#isIdle}.
 */
public final class HostQuery {

    private final HostFilter filter;
    private final HostOrder order;
    private final HostSlice slice;
    private final Map<Long, HostState> judged;
    private final List<Long> longestStalledFirst;

    public HostQuery(HostFilter filter, HostOrder order, HostSlice slice, Map<Long, HostState> judged,
            List<Long> longestStalledFirst) {
        this.filter = filter;
        this.order = order;
        this.slice = slice;
        this.judged = Map.copyOf(judged);
        this.longestStalledFirst = List.copyOf(longestStalledFirst);
    }

    public HostFilter filter() {
        return filter;
    }

    public HostOrder order() {
        return order;
    }

    public HostSlice slice() {
        return slice;
    }

    /** @return the states of the hosts that have something in flight, by the hosts' ids */
    public Map<Long, HostState> judged() {
        return judged;
    }

    public List<Long> longestStalledFirst() {
        return longestStalledFirst;
    }
}
