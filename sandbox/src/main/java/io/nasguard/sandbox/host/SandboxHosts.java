// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import com.cloud.host.Status;
import com.cloud.utils.component.ComponentLifecycle;
import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.component.PluggableService;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.agent.SandboxAgentManager;
import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.machine.MachineHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.cloudstack.utils.identity.ManagementServerNode;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The hosts of the sandbox: connects their agents, and changes how they behave. */
public class SandboxHosts extends ManagerBase implements PluggableService {

    /** The detail of a host that says how it behaves. */
    public static final String DETAIL = "sandbox.behaviour";

    /** The detail of the host that is this machine, where it can be. */
    public static final String MACHINE = "sandbox.machine";

    private static final Logger LOGGER = LogManager.getLogger(SandboxHosts.class);

    private final Map<Long, SandboxHost> hosts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Sandbox-Hosts");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    private SandboxAgentManager agents;

    /** Comes after the manager of agents. */
    public SandboxHosts() {
        setRunLevel(ComponentLifecycle.RUN_LEVEL_COMPONENT);
    }

    @Override
    public List<Class<?>> getCommands() {
        return List.of(ListSandboxHostsCmd.class, UpdateSandboxHostCmd.class);
    }

    /** Hosts that were connected to this server connect a moment later, when all listeners are there. */
    @Override
    public boolean start() {
        List<Long> left = leftConnected();
        clock.schedule(() -> left.forEach(this::connect), 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(this::tick, 2, 1, TimeUnit.SECONDS);
        return true;
    }

    @Override
    public boolean stop() {
        clock.shutdownNow();
        hosts.values().forEach(SandboxHost::close);
        return true;
    }

    /** The hosts that were connected when the server stopped, or that come with a new database. */
    private static List<Long> leftConnected() {
        return Sql.list(row -> row.getLong(1), "SELECT id FROM host WHERE removed IS NULL AND type = 'Routing'"
                + " AND status IN ('Up', 'Connecting') AND mgmt_server_id = ?", ManagementServerNode.getManagementServerId());
    }

    private void connect(long id) {
        SandboxHost host = host(id);
        host.resume(kept(id));
        agents.connect(id, host);
    }

    private SandboxHost host(long id) {
        return hosts.computeIfAbsent(id, unknown -> detail(unknown, MACHINE).isPresent() ? thisMachine(unknown)
                : new SimulatedHost(unknown, clock));
    }

    private SandboxHost thisMachine(long id) {
        try {
            return MachineHost.start(id);
        } catch (IOException e) {
            LOGGER.warn("NO HOST IS THIS MACHINE, the one with id {} is simulated: {}", id, e.getMessage());
            return new SimulatedHost(id, clock);
        }
    }

    private static Behaviour kept(long hostId) {
        return detail(hostId, DETAIL).map(Behaviour::of).orElse(Behaviour.HEALTHY);
    }

    private static Optional<String> detail(long hostId, String name) {
        return Sql.first(row -> row.getString(1), "SELECT value FROM host_details WHERE host_id = ? AND name = ?", hostId, name);
    }

    private void tick() {
        hosts.forEach((id, host) -> {
            try {
                host.tick();
            } catch (CloudRuntimeException | UncheckedIOException e) {
                LOGGER.warn("Host {} stands still: {}", id, e.getMessage());
            }
        });
    }

    /**
     * Lets a host behave so from now on, also after the next start where the database is kept.
     *
     * @param ago since when a backup runs there; where the host has a virtual machine, one does
     * @throws IllegalArgumentException where the host cannot behave so, in words for a client
     */
    public synchronized void behave(long hostId, Behaviour behaviour, Duration ago) {
        SandboxHost host = host(hostId);
        host.behave(behaviour, ago);
        Sql.update("INSERT INTO host_details (host_id, name, value) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)",
                hostId, DETAIL, behaviour.word());
        if (behaviour == Behaviour.DISCONNECTED) {
            agents.disconnect(hostId, Status.Disconnected);
        } else if (behaviour != Behaviour.NO_THREAD || !agents.isAgentAttached(hostId)) {
            // Anew where it is connected: a server asks an agent that connects at once. One without a thread cannot
            // connect, CloudStack asks it something then; its threads hang while it is connected.
            agents.connect(hostId, host);
        }
    }

    /** @return empty for a host that this server is not connected to */
    Optional<SandboxHost> find(long hostId) {
        return Optional.ofNullable(hosts.get(hostId));
    }

    /** How a host behaves. */
    Behaviour behaviour(long hostId, String agentState) {
        return find(hostId).map(SandboxHost::behaviour)
                .orElseGet(() -> agentState.equals("Up") ? kept(hostId) : Behaviour.DISCONNECTED);
    }
}
