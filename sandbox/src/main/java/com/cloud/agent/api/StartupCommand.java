// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import com.cloud.host.Host;

/** The first words of an agent that connects. */
public class StartupCommand extends Command {
    private Host.Type type;
    private String guid;
    private String name;
    private String version;

    public StartupCommand(Host.Type type) {
        this.type = type;
    }

    @Override
    public boolean executeInSequence() {
        return false;
    }

    public Host.Type getHostType() {
        return type;
    }

    public void setHostType(Host.Type hostType) {
        type = hostType;
    }

    public String getGuid() {
        return guid;
    }

    public void setGuid(String hostGuid) {
        guid = hostGuid;
    }

    public String getName() {
        return name;
    }

    public void setName(String hostName) {
        name = hostName;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String agentVersion) {
        version = agentVersion;
    }
}
