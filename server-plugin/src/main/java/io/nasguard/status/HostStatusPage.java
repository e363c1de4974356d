// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.List;
import java.util.Map;

/** One page of a list of hosts, and how many there are in all. */
public final class HostStatusPage {

    private final List<HostStatus> hosts;
    private final int total;
    private final long managementTimeout;
    private final Map<Long, Long> stallTimeouts;

    /**
     * @param managementTimeout see {@link HostClocks#managementTimeout()}
     * @param stallTimeouts see {@link HostClocks#stallTimeout()}, by the zones of the hosts
     */
    HostStatusPage(List<HostStatus> hosts, int total, long managementTimeout, Map<Long, Long> stallTimeouts) {
        this.hosts = List.copyOf(hosts);
        this.total = total;
        this.managementTimeout = managementTimeout;
        this.stallTimeouts = stallTimeouts;
    }

    public List<HostStatus> hosts() {
        return hosts;
    }

    /** @return the clocks that a backup on this host of the page runs against */
    public HostClocks clocks(HostStatus host) {
        return new HostClocks(managementTimeout, host.agentTimeout(), stallTimeouts.get(host.host().place().zoneId()));
    }

    /** @return how many there are on all pages */
    public int total() {
        return total;
    }
}
