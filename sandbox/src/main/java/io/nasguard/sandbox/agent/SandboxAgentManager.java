// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import com.cloud.agent.AgentManager;
import com.cloud.agent.Listener;
import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.StartupRoutingCommand;
import com.cloud.agent.manager.Commands;
import com.cloud.exception.AgentUnavailableException;
import com.cloud.exception.ConnectionException;
import com.cloud.exception.OperationTimedoutException;
import com.cloud.host.HostVO;
import com.cloud.host.Status;
import com.cloud.host.dao.HostDao;
import com.cloud.utils.component.ManagerBase;
import io.nasguard.sandbox.db.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.cloudstack.managed.context.ManagedContextRunnable;
import org.apache.cloudstack.utils.identity.ManagementServerNode;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The agents that are connected to this management server, and what is sent to them. */
public class SandboxAgentManager extends ManagerBase implements AgentManager {

    private static final Logger LOGGER = LogManager.getLogger(SandboxAgentManager.class);
    private static final int THREADS = 4;
    /** The last ping is kept in units of 1,024 ms. */
    private static final int PING_SHIFT = 10;

    private final Map<Long, AgentConnection> connections = new ConcurrentHashMap<>();
    private final List<Monitor> monitors = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastMonitor = new AtomicInteger();
    private final AtomicLong lastSequence = new AtomicLong(System.currentTimeMillis());
    private final ScheduledThreadPoolExecutor handlers = new ScheduledThreadPoolExecutor(THREADS, task -> {
        Thread thread = new Thread(task, "AgentManager-Handler");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    private HostDao hosts;

    /** Who hears of all agents. */
    private record Monitor(int id, Listener listener, boolean connections, boolean commands) {
    }

    public SandboxAgentManager() {
        handlers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public boolean stop() {
        handlers.shutdownNow();
        return true;
    }

    /**
     * An agent connects: its host belongs to this server, and is Up once all listeners have heard of it, on a thread of the
     * manager. A listener that fails costs it the connection.
     */
    public void connect(long hostId, AgentPeer peer) {
        Sql.update("UPDATE host SET status = 'Connecting', mgmt_server_id = ?, last_ping = ? WHERE id = ?",
                ManagementServerNode.getManagementServerId(), System.currentTimeMillis() >> PING_SHIFT, hostId);
        HostVO host = hosts.findById(hostId);
        AgentConnection connection = new AgentConnection(host, peer, this);
        drop(connections.put(hostId, connection), Status.Disconnected);
        later(() -> greet(connection));
    }

    private void greet(AgentConnection connection) {
        HostVO host = connection.host();
        StartupRoutingCommand startup = new StartupRoutingCommand();
        startup.setName(host.getName());
        try {
            for (Monitor monitor : monitors) {
                if (monitor.connections()) {
                    monitor.listener().processConnect(host, startup, false);
                }
            }
        } catch (ConnectionException | RuntimeException e) {
            LOGGER.error("A listener refuses host {}, it is disconnected", host.getName(), e);
            disconnect(host.getId(), Status.Disconnected);
            return;
        }
        if (connections.get(host.getId()) == connection) {
            Sql.update("UPDATE host SET status = 'Up' WHERE id = ? AND status = 'Connecting'", host.getId());
        }
    }

    /** An agent is gone: its host has that status and no owner, and all who wait for it are told. */
    public void disconnect(long hostId, Status status) {
        AgentConnection connection = connections.remove(hostId);
        Sql.update("UPDATE host SET status = ?, mgmt_server_id = NULL, disconnected = UTC_TIMESTAMP() WHERE id = ?",
                status.name(), hostId);
        drop(connection, status);
        if (connection != null) {
            later(() -> tell(true, listener -> listener.processDisconnect(hostId, status)));
        }
    }

    private void drop(AgentConnection connection, Status status) {
        if (connection != null) {
            later(() -> connection.close(status));
        }
    }

    /** Runs a task on a thread of the manager. */
    void later(Runnable task) {
        handlers.execute(managed(task));
    }

    private static Runnable managed(Runnable task) {
        return new ManagedContextRunnable() {
            @Override
            protected void runInContext() {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOGGER.error("A listener failed", e);
                }
            }
        };
    }

    /** Tells all who hear of connections, or of what agents say; one that fails is passed over. */
    void tell(boolean ofConnections, Consumer<Listener> what) {
        for (Monitor monitor : monitors) {
            if (ofConnections ? monitor.connections() : monitor.commands()) {
                try {
                    what.accept(monitor.listener());
                } catch (RuntimeException e) {
                    LOGGER.error("A listener failed", e);
                }
            }
        }
    }

    @Override
    public int registerForHostEvents(Listener listener, boolean ofConnections, boolean ofCommands, boolean priority) {
        Monitor monitor = new Monitor(lastMonitor.incrementAndGet(), listener, ofConnections, ofCommands);
        monitors.add(priority ? 0 : monitors.size(), monitor);
        return monitor.id();
    }

    @Override
    public boolean isAgentAttached(long hostId) {
        return connections.containsKey(hostId);
    }

    @Override
    public void reconnect(long hostId) throws AgentUnavailableException {
        connection(hostId);
        disconnect(hostId, Status.Disconnected);
    }

    @Override
    public long send(Long hostId, Commands commands, Listener listener) throws AgentUnavailableException {
        AgentConnection connection = connection(hostId);
        long sequence = lastSequence.incrementAndGet();
        connection.send(sequence, commands.toCommands(), inMaintenance(hostId), listener);
        if (listener != null && listener.getTimeout() != -1) {
            handlers.schedule(managed(() -> connection.alarm(sequence)), listener.getTimeout(), TimeUnit.SECONDS);
        }
        return sequence;
    }

    private AgentConnection connection(Long hostId) throws AgentUnavailableException {
        AgentConnection connection = connections.get(hostId);
        if (connection != null) {
            return connection;
        }
        HostVO host = hosts.findById(hostId);
        throw new AgentUnavailableException(host == null ? "There is no such host"
                : "Host " + host.getName() + " is not connected, it is " + host.getStatus(), hostId);
    }

    private static boolean inMaintenance(long hostId) {
        return Sql.first(row -> row.getString(1), "SELECT resource_state FROM host WHERE id = ?", hostId)
                .filter(state -> state.contains("Maintenance")).isPresent();
    }

    @Override
    public Answer send(Long hostId, Command command) throws AgentUnavailableException, OperationTimedoutException {
        Answer[] answers = send(hostId, new Commands(command));
        return answers.length == 0 ? null : answers[0];
    }

    @Override
    public Answer[] send(Long hostId, Commands commands) throws AgentUnavailableException, OperationTimedoutException {
        return send(hostId, commands, 0);
    }

    @Override
    public Answer[] send(Long hostId, Commands commands, int timeout)
            throws AgentUnavailableException, OperationTimedoutException {
        int wait = timeout > 0 ? timeout : wait(commands);
        AgentConnection connection = connection(hostId);
        long sequence = lastSequence.incrementAndGet();
        AwaitedAnswers awaited = new AwaitedAnswers(hostId);
        connection.send(sequence, commands.toCommands(), inMaintenance(hostId), awaited);
        Answer[] answers = awaited.await(2L * wait);
        connection.forget(sequence);
        if (answers == null) {
            throw new OperationTimedoutException(commands.toCommands(), hostId, sequence, 2 * wait, false);
        }
        commands.setAnswers(answers);
        return answers;
    }

    private static int wait(Commands commands) {
        int longest = Arrays.stream(commands.toCommands()).mapToInt(Command::getWait).max().orElse(0);
        return longest > 0 ? longest : Wait.value();
    }

    @Override
    public Answer easySend(Long hostId, Command command) {
        try {
            return send(hostId, command);
        } catch (AgentUnavailableException | OperationTimedoutException e) {
            LOGGER.warn("{}", e.getMessage());
            return null;
        }
    }
}
