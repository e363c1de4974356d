// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import com.cloud.agent.Listener;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.host.HostVO;
import com.cloud.host.Status;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** An agent that is connected: who waits for which of its answers, and what waits for its turn. */
final class AgentConnection {

    private static final Logger LOGGER = LogManager.getLogger(AgentConnection.class);

    private final HostVO host;
    private final AgentPeer peer;
    private final SandboxAgentManager manager;
    private final Map<Long, Listener> waiting = new ConcurrentHashMap<>();
    private final Queue<Request> queue = new ArrayDeque<>();
    private Request inTurn;
    private boolean closed;

    /** Commands under the number that their answers come under. */
    private record Request(long sequence, Command[] commands) {
        boolean inSequence() {
            return Arrays.stream(commands).anyMatch(Command::executeInSequence);
        }
    }

    AgentConnection(HostVO host, AgentPeer peer, SandboxAgentManager manager) {
        this.host = host;
        this.peer = peer;
        this.manager = manager;
    }

    HostVO host() {
        return host;
    }

    /** @param listener null for nobody */
    void send(long sequence, Command[] commands, boolean maintenance, Listener listener) throws AgentUnavailableException {
        for (Command command : commands) {
            if (maintenance && !command.isBypassHostMaintenance()) {
                throw new AgentUnavailableException("Unable to send " + command + ", the host is in maintenance", host.getId());
            }
        }
        Request request = new Request(sequence, commands);
        synchronized (this) {
            if (closed) {
                throw new AgentUnavailableException("The link to the agent of " + host.getName() + " is closed", host.getId());
            }
            if (listener != null) {
                waiting.put(sequence, listener);
            }
            if (request.inSequence() && inTurn != null) {
                queue.add(request);
                return;
            }
            if (request.inSequence()) {
                inTurn = request;
            }
        }
        give(request);
    }

    private void give(Request request) {
        peer.take(AgentWire.write(request.commands()), text -> manager.later(() -> answered(request, text)));
    }

    private void answered(Request request, String text) {
        Answer[] answers;
        try {
            answers = AgentWire.read(text, Answer.class);
        } catch (ClassNotFoundException | IllegalArgumentException e) {
            LOGGER.warn("Host {} answers what is not understood, and it is dropped: {}", host.getName(), e.getMessage());
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        Listener listener = waiting.get(request.sequence());
        try {
            if (listener != null) {
                listener.processAnswers(host.getId(), request.sequence(), answers);
                if (!listener.isRecurring()) {
                    waiting.remove(request.sequence());
                }
            }
            manager.tell(false, monitor -> monitor.processAnswers(host.getId(), request.sequence(), answers));
        } finally {
            if (request.inSequence()) {
                next(request);
            }
        }
    }

    private void next(Request done) {
        Request following;
        synchronized (this) {
            if (inTurn != done) {
                return;
            }
            inTurn = queue.poll();
            following = inTurn;
        }
        if (following != null) {
            give(following);
        }
    }

    /** The listener's time is over: it is told, unless it has its answer. */
    void alarm(long sequence) {
        Listener listener = waiting.remove(sequence);
        if (listener != null) {
            listener.processTimeout(host.getId(), sequence);
        }
    }

    /** Nobody waits for that answer any more. */
    void forget(long sequence) {
        waiting.remove(sequence);
    }

    /** Those who wait are told that the agent is gone. */
    void close(Status status) {
        synchronized (this) {
            closed = true;
            queue.clear();
        }
        peer.disconnected();
        for (Long sequence : waiting.keySet()) {
            Listener listener = waiting.remove(sequence);
            if (listener != null) {
                listener.processDisconnect(host.getId(), status);
            }
        }
    }
}
