// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

/** What a management server asks of a host's agent. The sandbox's hosts have no agent: nothing sends one yet. */
public abstract class Command {
    private int wait;
    private boolean bypassHostMaintenance;

    protected Command() {
    }

    /** @return whether it queues behind what the host does already */
    public abstract boolean executeInSequence();

    /** @return the seconds that a sender allows for it; 0 for the cloud's default */
    public int getWait() {
        return wait;
    }

    public void setWait(int seconds) {
        wait = seconds;
    }

    /** @return whether a host in maintenance takes it */
    public boolean isBypassHostMaintenance() {
        return bypassHostMaintenance;
    }

    public void setBypassHostMaintenance(boolean bypass) {
        bypassHostMaintenance = bypass;
    }
}
