// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.Listener;
import com.cloud.agent.api.AgentControlAnswer;
import com.cloud.agent.api.AgentControlCommand;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.StartupCommand;
import com.cloud.host.Host;
import com.cloud.host.Status;

/** Listens to agents and does nothing: each listener of ours says what it wants to hear. */
abstract class AgentListener implements Listener {

    /** CloudStack's word for "without end"; 0 would go off at once, whatever its documentation says. */
    static final int NO_TIMEOUT = -1;

    @Override
    public boolean processAnswers(long hostId, long sequence, Answer[] answers) {
        return false;
    }

    @Override
    public boolean processTimeout(long hostId, long sequence) {
        return false;
    }

    @Override
    public boolean processDisconnect(long hostId, Status state) {
        return false;
    }

    @Override
    public void processConnect(Host host, StartupCommand command, boolean forRebalance) {
    }

    @Override
    public boolean processCommands(long hostId, long sequence, Command[] commands) {
        return false;
    }

    @Override
    public AgentControlAnswer processControlCommand(long hostId, AgentControlCommand command) {
        return null;
    }

    @Override
    public void processHostAdded(long hostId) {
    }

    @Override
    public void processHostAboutToBeRemoved(long hostId) {
    }

    @Override
    public void processHostRemoved(long hostId, long clusterId) {
    }

    @Override
    public boolean isRecurring() {
        return false;
    }

    @Override
    public int getTimeout() {
        return NO_TIMEOUT;
    }
}
