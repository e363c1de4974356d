// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent;

import com.cloud.agent.api.AgentControlAnswer;
import com.cloud.agent.api.AgentControlCommand;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.StartupCommand;
import com.cloud.exception.ConnectionException;
import com.cloud.host.Host;
import com.cloud.host.Status;

/** Hears of agents: of all of them, or of one request's answers. */
public interface Listener {
    boolean processAnswers(long agentId, long seq, Answer[] answers);

    boolean processCommands(long agentId, long seq, Command[] commands);

    AgentControlAnswer processControlCommand(long agentId, AgentControlCommand cmd);

    void processHostAdded(long hostId);

    void processConnect(Host host, StartupCommand cmd, boolean forRebalance) throws ConnectionException;

    boolean processDisconnect(long agentId, Status state);

    void processHostAboutToBeRemoved(long hostId);

    void processHostRemoved(long hostId, long clusterId);

    /** @return whether it wants more answers to the same request */
    boolean isRecurring();

    /** @return the seconds after which a request's listener is told that no answer came; -1 for never */
    int getTimeout();

    boolean processTimeout(long agentId, long seq);
}
