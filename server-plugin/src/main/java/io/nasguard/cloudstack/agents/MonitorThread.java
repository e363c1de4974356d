// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.AgentManager;
import com.cloud.utils.component.ManagerBase;
import io.nasguard.repository.GuardSettings;
import io.nasguard.status.HostMonitor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.cloudstack.managed.context.ManagedContextRunnable;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The monitor's one thread. It begins after CloudStack's managers and ends with the server; while the guard is off it
 * looks at that setting and at nothing else.
 */
public class MonitorThread extends ManagerBase {

    private static final Logger LOG = LogManager.getLogger(MonitorThread.class);
    private static final long TICK_SECONDS = 1;

    private final HostMonitor monitor;
    private final GuardSettings settings;
    @Inject
    private AgentManager agents;
    private ScheduledExecutorService thread;
    private boolean listening;
    private String lastProblem;

    public MonitorThread(HostMonitor monitor, GuardSettings settings) {
        this.monitor = monitor;
        this.settings = settings;
        setRunLevel(RUN_LEVEL_APPLICATION_MAINLOOP);
    }

    @Override
    public synchronized boolean start() {
        if (!listening) {
            // Once, for good: CloudStack takes away whoever stands at the place of that number, not the one that has it.
            agents.registerForHostEvents(new Connections(monitor::connected), true, false, false);
            listening = true;
        }
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(MonitorThread::daemon);
            thread.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
        return true;
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

    /** Whatever goes wrong is tried again at the next tick, and said once: what a task throws would end it for good. */
    private void tick() {
        try {
            new Tick().run();
            lastProblem = null;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            String problem = String.valueOf(e);
            if (!problem.equals(lastProblem)) {
                LOG.error("NAS Backup Guard cannot look at the hosts; it keeps trying", e);
            }
            lastProblem = problem;
        }
    }

    /** With what CloudStack's own code needs of a thread: a caller, the system, and a place for a transaction. */
    private final class Tick extends ManagedContextRunnable {

        @Override
        protected void runInContext() {
            if (settings.enabled()) {
                monitor.tick();
            }
        }
    }
}
