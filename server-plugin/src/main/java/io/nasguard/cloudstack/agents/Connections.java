// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.agents;

import com.cloud.agent.api.StartupCommand;
import com.cloud.host.Host;
import java.util.function.LongConsumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Hears that an agent connected to this management server. */
final class Connections extends AgentListener {

    private static final Logger LOG = LogManager.getLogger(Connections.class);

    private final LongConsumer connected;

    /** @param connected gets the host's number in the database; it may not block */
    Connections(LongConsumer connected) {
        this.connected = connected;
    }

    /** CloudStack disconnects an agent where this throws: nothing of ours is worth that. */
    @Override
    public void processConnect(Host host, StartupCommand command, boolean forRebalance) {
        try {
            connected.accept(host.getId());
        } catch (RuntimeException e) {
            LOG.warn("NAS Backup Guard did not take note of a host that connected; it is asked in its turn", e);
        }
    }
}
