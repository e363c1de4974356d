// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import com.cloud.agent.Listener;
import com.cloud.agent.api.AgentControlAnswer;
import com.cloud.agent.api.AgentControlCommand;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.StartupCommand;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.host.Host;
import com.cloud.host.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds the caller until a request is answered. */
final class AwaitedAnswers implements Listener {

    private final CompletableFuture<Answer[]> answers = new CompletableFuture<>();
    private final long hostId;

    AwaitedAnswers(long hostId) {
        this.hostId = hostId;
    }

    /** @return null when none came in time */
    Answer[] await(long seconds) throws AgentUnavailableException {
        try {
            return answers.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new AgentUnavailableException("The agent went away before it answered", hostId, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentUnavailableException("Interrupted while the agent was waited for", hostId, e);
        }
    }

    @Override
    public boolean processAnswers(long agentId, long sequence, Answer[] given) {
        return answers.complete(given);
    }

    @Override
    public boolean processDisconnect(long agentId, Status state) {
        return answers.completeExceptionally(new IllegalStateException("The agent is " + state));
    }

    @Override
    public boolean processCommands(long agentId, long sequence, Command[] commands) {
        return false;
    }

    @Override
    public AgentControlAnswer processControlCommand(long agentId, AgentControlCommand command) {
        return null;
    }

    @Override
    public void processHostAdded(long host) {
        // Hears of one request alone.
    }

    @Override
    public void processConnect(Host host, StartupCommand command, boolean forRebalance) {
        // Hears of one request alone.
    }

    @Override
    public void processHostAboutToBeRemoved(long host) {
        // Hears of one request alone.
    }

    @Override
    public void processHostRemoved(long host, long clusterId) {
        // Hears of one request alone.
    }

    @Override
    public boolean isRecurring() {
        return false;
    }

    @Override
    public int getTimeout() {
        return -1;
    }

    @Override
    public boolean processTimeout(long agentId, long sequence) {
        return false;
    }
}
