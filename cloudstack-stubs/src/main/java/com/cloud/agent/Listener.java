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

public interface Listener {
    int getTimeout();

    boolean isRecurring();

    boolean processAnswers(long hostId, long sequence, Answer[] answers);

    boolean processCommands(long hostId, long sequence, Command[] commands);

    void processConnect(Host host, StartupCommand command, boolean forRebalance) throws ConnectionException;

    AgentControlAnswer processControlCommand(long hostId, AgentControlCommand command);

    boolean processDisconnect(long hostId, Status state);

    void processHostAboutToBeRemoved(long hostId);

    void processHostAdded(long hostId);

    void processHostRemoved(long hostId, long clusterId);

    boolean processTimeout(long hostId, long sequence);
}
