// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import java.util.HashMap;
import java.util.Map;

/** What a management server asks of a host's agent, and the other way round. */
public abstract class Command {
    /** What becomes of a request's other commands when one fails. */
    public enum OnError {
        Continue,
        Stop
    }

    protected Map<String, String> contextMap = new HashMap<>();
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

    public void setContextParam(String name, String value) {
        contextMap.put(name, value);
    }

    public String getContextParam(String name) {
        return contextMap.get(name);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
