// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import com.cloud.agent.api.Command;

/**
 * Asks a KVM host to end stuck backup operations. The host starts the release and answers at once with a
 * {@link ReleaseAnswer}; how it goes on is seen by {@link StatusProbeCommand}.
 */
public class ReleaseCommand extends Command {

    /** The management server waits twice this many seconds; starting the release takes at most ten. */
    private static final int WAIT = 15;

    private int format = 1;
    private String vmName;

    /** For the agent's JSON. */
    protected ReleaseCommand() {
        this(null);
    }

    /**
     * A release.
     *
     * @param vmName the instance name (i-2-7-VM) of the VM whose operation ends whatever its state; null for all
     *     operations that are stalled or past their timeout
     */
    public ReleaseCommand(String vmName) {
        this.vmName = vmName;
        setBypassHostMaintenance(true);
        setWait(WAIT);
    }

    /** The form of this command, 1 so far: a later one may carry more. */
    public int getFormat() {
        return format;
    }

    /** The VM whose operation ends; null for all that are stalled or overdue. */
    public String getVmName() {
        return vmName;
    }

    @Override
    public boolean executeInSequence() {
        return false;
    }
}
