// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.AgentManager;
import com.cloud.utils.component.ManagerBase;
import io.nasguard.jdbc.StatusTables;
import io.nasguard.repository.Clocks;
import io.nasguard.repository.GuardSettings;
import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.status.HostMonitor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import javax.naming.ConfigurationException;
import org.apache.cloudstack.managed.context.ManagedContextRunnable;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The monitor's one thread. It begins after CloudStack's managers and ends with the server; while the guard is off it
 * looks at that setting and at nothing else. Our tables are made when the guard is on for the first time.
 */
public class MonitorThread extends ManagerBase {

    private static final Logger LOG = LogManager.getLogger(MonitorThread.class);
    private static final long TICK_SECONDS = 1;
    private static final long SAY_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final HostMonitor monitor;
    private final GuardSettings settings;
    private final StatusTables tables;
    private final Clocks clocks;
    @Inject
    private AgentManager agents;
    private ScheduledExecutorService thread;
    private boolean tablesAreThere;
    private final Map<String, Long> said = new HashMap<>();

    /** For Spring, which sets the rest. */
    public MonitorThread(HostMonitor monitor, GuardSettings settings, StatusTables tables, Clocks clocks) {
        this(monitor, settings, tables, clocks, null);
    }

    MonitorThread(HostMonitor monitor, GuardSettings settings, StatusTables tables, Clocks clocks,
            AgentManager agents) {
        this.monitor = monitor;
        this.settings = settings;
        this.tables = tables;
        this.clocks = clocks;
        this.agents = agents;
        setRunLevel(RUN_LEVEL_APPLICATION_MAINLOOP);
    }

    /**
     * The place to say that we listen: CloudStack configures all before it starts any, and reads its list of listeners
     * without a lock once agents connect. Once, for good: it takes away whoever stands at the place of a number, not the
     * one that has it.
     */
    @Override
    public boolean configure(String name, Map<String, Object> params) throws ConfigurationException {
        super.configure(name, params);
        agents.registerForHostEvents(new Connections(monitor::connected), true, false, false);
        return true;
    }

    @Override
    public synchronized boolean start() {
        readWhatHoldsUntilTheNextStart();
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(MonitorThread::daemon);
            thread.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
        return true;
    }

    /** CloudStack reads its commands.timeout now and never again. */
    private void readWhatHoldsUntilTheNextStart() {
        try {
            clocks.managementWait();
        } catch (StoreException e) {
            LOG.warn("How long backups are waited for cannot be read yet; it is read when it is needed", e);
        }
    }

    /** CloudStack calls it twice. */
    @Override
    public synchronized boolean stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
        return true;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "NAS-Backup-Guard-Monitor");
        thread.setDaemon(true);
        return thread;
    }

    /** Whatever goes wrong is tried again at the next tick: what a task throws would end it for good. */
    private void tick() {
        try {
            new Tick().run();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            if (isNew(String.valueOf(e))) {
                LOG.error("NAS Backup Guard cannot look at the hosts; it keeps trying", e);
            }
        }
    }

    /** A tick is a second: the same problem is said every ten minutes. */
    private boolean isNew(String problem) {
        long now = System.nanoTime();
        said.values().removeIf(time -> now - time > SAY_AGAIN_NANOS);
        return said.putIfAbsent(problem, now) == null;
    }

    /** With what CloudStack's own code needs of a thread: a caller, the system, and a place for a transaction. */
    private final class Tick extends ManagedContextRunnable {

        @Override
        protected void runInContext() {
            if (!tablesAreThere && settings.enabled()) {
                tables.create();
                tablesAreThere = true;
            }
            monitor.tick();
        }
    }
}
