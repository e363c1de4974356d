// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.repository.GuardSettings;

/**
 * Keeps asking hosts what their backups do, and tells admins when one stalls or recovers. It has no thread of its own:
 * one thread calls {@link #tick()} every second or so; the other methods may be called on any thread and return at once.
 */
public final class HostMonitor {

    /** @param ownMsid this management server's id, by which it finds the hosts that it asks */
    public HostMonitor(StatusView view, HostStore hosts, AgentLink agents, AlertSink alerts, GuardSettings settings,
            long ownMsid) {
    }

    /** Does what is due: most ticks have little to do. Throws nothing: a database that is away is tried again. */
    public void tick() {
        throw new UnsupportedOperationException();
    }

    /** A host connected, or came out of maintenance: it is asked at the next tick. */
    public void connected(long hostId) {
        throw new UnsupportedOperationException();
    }

    /** A host answered a probe, the monitor's own or another's. */
    public void answered(long hostId, HostReport report) {
        throw new UnsupportedOperationException();
    }
}
