// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import com.cloud.agent.api.Command;

/**
 * Asks a KVM host what its backups do right now, and brings it the timeouts of its zone.
 *
 * <p>Never queued behind a backup, and let through to a host in maintenance. The answer is a
 * {@link StatusProbeAnswer}; an agent without our jar does not answer at all.
 */
public class StatusProbeCommand extends Command {

    /** The management server waits twice this many seconds; the host needs less than one. */
    private static final int WAIT = 10;

    private int format = 1;
    private TimeoutSettings timeouts;

    /** For the agent's JSON. */
    protected StatusProbeCommand() {
        this(null);
    }

    /**
     * A probe.
     *
     * @param timeouts what the host is to keep for operations that start later; null where the sender cannot say
     */
    public StatusProbeCommand(TimeoutSettings timeouts) {
        this.timeouts = timeouts;
        setBypassHostMaintenance(true);
        setWait(WAIT);
    }

    /** The form of this command, 1 so far: a later one may carry more. */
    public int getFormat() {
        return format;
    }

    /** The timeouts to keep; null where the sender could not say. */
    public TimeoutSettings getTimeouts() {
        return timeouts;
    }

    @Override
    public boolean executeInSequence() {
        return false;
    }
}
