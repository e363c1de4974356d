// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

/** Lists hosts with what their backups do: the same answer from every management server of a cluster. */
public final class HostStatusList {

    private final StatusView view;

    public HostStatusList(StatusView view) {
        this.view = view;
    }

    /** @throws UnknownHostException when the filter names a host that there is not */
    public HostStatusPage find(HostFilter filter, HostOrder order, HostSlice slice) {
        return view.find(filter, order, slice);
    }
}
