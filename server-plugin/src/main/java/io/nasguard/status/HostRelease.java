// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;


/** Ends stuck operations on a host and says what was freed. */
public final class HostRelease {

    public HostRelease(StatusView view, AgentLink agents, HostMonitor monitor) {
    }

    /**
     * Waits for the host to be done, some minutes at most: for the thread of an async job.
     *
     * @param hostId the database's own number
     * @param vmId the VM (the database's own number) whose operation ends whatever its state; null for all operations
     *     that are stalled or overdue
     * @throws UnknownHostException when there is no such KVM host
     * @throws ReleaseFailedException when the agent cannot do it; the message names the command to run on the host
     */
    public ReleaseResult release(long hostId, Long vmId, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
