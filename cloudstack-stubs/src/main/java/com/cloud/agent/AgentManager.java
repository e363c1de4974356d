// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.OperationTimedoutException;

public interface AgentManager {
    int registerForHostEvents(Listener listener, boolean connections, boolean commands, boolean priority);

    Answer send(Long hostId, Command command) throws AgentUnavailableException, OperationTimedoutException;

    long send(Long hostId, Commands commands, Listener listener) throws AgentUnavailableException;
}
