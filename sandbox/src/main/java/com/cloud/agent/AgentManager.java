// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.OperationTimedoutException;
import org.apache.cloudstack.framework.config.ConfigKey;

/** Speaks to the agents of hosts. */
public interface AgentManager {
    ConfigKey<Integer> Wait = new ConfigKey<>("Advanced", Integer.class, "wait", "1800",
            "Time in seconds to wait for control commands to return", true);

    /** As {@link #send(Long, Command)}, but null where that throws, or where the host is not up. */
    Answer easySend(Long hostId, Command cmd);

    /**
     * Waits for the answer, at most twice the time that the command allows for.
     *
     * @throws AgentUnavailableException if the host's agent is not connected, or gone before it answered
     */
    Answer send(Long hostId, Command cmd) throws AgentUnavailableException, OperationTimedoutException;

    Answer[] send(Long hostId, Commands cmds) throws AgentUnavailableException, OperationTimedoutException;

    /** @param timeout in seconds; the answer is waited for twice as long */
    Answer[] send(Long hostId, Commands cmds, int timeout) throws AgentUnavailableException, OperationTimedoutException;

    /**
     * Sends and does not wait.
     *
     * @param listener gets the answers, the end of its time, or the loss of the agent; null for nobody
     * @return what the answers come under
     */
    long send(Long hostId, Commands cmds, Listener listener) throws AgentUnavailableException;

    /**
     * @param connections whether the listener hears of agents that come and go
     * @param commands whether it hears of what agents say
     * @param priority whether it comes before those that are there
     * @return a number; the way back, {@code unregisterForHostEvents}, takes the place in the list for it in CloudStack and so
     *     removes somebody else: there is none here
     */
    int registerForHostEvents(Listener listener, boolean connections, boolean commands, boolean priority);

    boolean isAgentAttached(long hostId);

    /** Drops the connection; the agent comes back by itself. */
    void reconnect(long hostId) throws AgentUnavailableException;
}
