// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.AgentManager;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.UnsupportedAnswer;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.OperationTimedoutException;
import io.nasguard.agent.api.ReleaseAnswer;
import io.nasguard.agent.api.ReleaseCommand;
import io.nasguard.agent.api.StatusProbeCommand;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.status.AgentLink;
import javax.inject.Inject;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Reaches hosts through CloudStack's own connections to their agents, those of other management servers through these.
 * Needs a thread with CloudStack's context.
 */
public final class CloudStackAgents implements AgentLink {

    private static final Logger LOG = LogManager.getLogger(CloudStackAgents.class);

    /** CloudStack waits for an answer twice as long as the command says; so do probes. */
    private static final int ROUNDS = 2;

    @Inject
    private AgentManager agents;

    /** For Spring, which sets the rest. */
    public CloudStackAgents() {
    }

    /** @param agents CloudStack's connections */
    public CloudStackAgents(AgentManager agents) {
        this.agents = agents;
    }

    @Override
    public void probe(long hostId, TimeoutSettings timeouts, ProbeListener listener) {
        StatusProbeCommand probe = new StatusProbeCommand(timeouts);
        ProbeReply reply = new ProbeReply(listener, ROUNDS * probe.getWait());
        try {
            agents.send(hostId, new Commands(probe), reply);
        } catch (AgentUnavailableException e) {
            reply.unreachable();
        } catch (RuntimeException e) {
            LOG.debug("Host {} cannot be asked for the state of its backups", hostId, e);
            reply.unreachable();
        }
    }

    @Override
    public ReleaseStart release(long hostId, String instanceName) {
        try {
            return read(agents.send(hostId, new ReleaseCommand(instanceName)));
        } catch (AgentUnavailableException e) {
            return ReleaseStart.failed("The host's agent is not connected.");
        } catch (OperationTimedoutException e) {
            return ReleaseStart.failed("The host's agent did not answer.");
        } catch (RuntimeException e) {
            LOG.warn("Host {} cannot be asked to release its backups", hostId, e);
            return ReleaseStart.failed("The host's agent could not be asked, see the management server's log.");
        }
    }

    private static ReleaseStart read(Answer answer) {
        if (answer instanceof ReleaseAnswer) {
            return answer.getResult()
                    ? ReleaseStart.started(((ReleaseAnswer) answer).getUnit(), answer.getDetails())
                    : ReleaseStart.failed(answer.getDetails());
        }
        if (answer instanceof UnsupportedAnswer) {
            return ReleaseStart.failed("The host's agent lacks NAS Backup Guard.");
        }
        return ReleaseStart.failed(answer == null || answer.getDetails() == null
                ? "The host's agent gave no answer." : answer.getDetails());
    }
}
