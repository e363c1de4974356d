// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import com.cloud.host.Host;

/** The first words of a host that runs virtual machines. */
public class StartupRoutingCommand extends StartupCommand {
    public StartupRoutingCommand() {
        super(Host.Type.Routing);
    }
}
