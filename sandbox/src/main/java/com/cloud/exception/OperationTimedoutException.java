// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.agent.api.Command;
import java.util.Arrays;

/** An agent has not answered in time. */
@SuppressWarnings("serial")
public class OperationTimedoutException extends CloudException {
    private final transient Command[] commands;
    private final long agentId;
    private final long sequence;
    private final int waited;
    private final boolean active;

    /**
     * @param time how long the answer was waited for, in seconds
     * @param isActive whether the agent may still be at it
     */
    public OperationTimedoutException(Command[] cmds, long agentId, long seqId, int time, boolean isActive) {
        super("Commands " + Arrays.toString(cmds) + " to host " + agentId + " timed out after " + time + " s");
        this.commands = cmds;
        this.agentId = agentId;
        this.sequence = seqId;
        this.waited = time;
        this.active = isActive;
    }

    public Command[] getCommands() {
        return commands;
    }

    public long getAgentId() {
        return agentId;
    }

    public long getSequenceId() {
        return sequence;
    }

    public int getWaitTime() {
        return waited;
    }

    public boolean isActive() {
        return active;
    }
}
