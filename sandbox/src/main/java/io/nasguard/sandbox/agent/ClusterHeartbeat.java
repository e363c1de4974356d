// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.agent;

import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.db.Sql;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.cloudstack.utils.identity.ManagementServerNode;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** This server's row among the management servers, which says to the others that it lives. */
public class ClusterHeartbeat extends ManagerBase {

    private static final Logger LOGGER = LogManager.getLogger(ClusterHeartbeat.class);
    /** CloudStack's {@code cluster.heartbeat.interval}. */
    private static final long MILLISECONDS = 1500;
    private static final int CLUSTER_PORT = 9090;

    private final long node = ManagementServerNode.getManagementServerId();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Cluster-Heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public boolean start() {
        Sql.update("INSERT INTO mshost (msid, runid, name, uuid, state, version, service_ip, service_port, last_update)"
                + " VALUES (?, ?, ?, ?, 'Up', ?, '127.0.0.1', ?, UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE runid = VALUES(runid),"
                + " state = 'Up', last_update = UTC_TIMESTAMP(), removed = NULL",
                node, System.currentTimeMillis(), "sandbox-" + node, UUID.randomUUID().toString(), Like.current().version(),
                CLUSTER_PORT);
        clock.scheduleWithFixedDelay(this::beat, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
        return true;
    }

    private void beat() {
        try {
            Sql.update("UPDATE mshost SET last_update = UTC_TIMESTAMP() WHERE msid = ?", node);
        } catch (CloudRuntimeException e) {
            LOGGER.warn("The heartbeat could not be written: {}", e.getMessage());
        }
    }

    @Override
    public boolean stop() {
        clock.shutdownNow();
        try {
            Sql.update("UPDATE mshost SET state = 'Down' WHERE msid = ?", node);
        } catch (CloudRuntimeException e) {
            LOGGER.warn("The other servers cannot be told of the end: {}", e.getMessage());
        }
        return true;
    }
}
