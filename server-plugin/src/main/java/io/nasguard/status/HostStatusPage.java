// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.List;

/** One page of a list of hosts, and how many there are in all. */
public final class HostStatusPage {

    private final List<HostStatus> hosts;
    private final int total;

    public HostStatusPage(List<HostStatus> hosts, int total) {
        this.hosts = List.copyOf(hosts);
        this.total = total;
    }

    public List<HostStatus> hosts() {
        return hosts;
    }

    /** @return how many there are on all pages */
    public int total() {
        return total;
    }
}
