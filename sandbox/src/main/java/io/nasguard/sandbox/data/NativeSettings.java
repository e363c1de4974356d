// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.agent.AgentManager;
import io.nasguard.sandbox.Like;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

/** CloudStack's own settings that say how long the management server waits for a host. */
public class NativeSettings implements Configurable {

    private static final ConfigKey<String> COMMANDS_TIMEOUT = new ConfigKey<>("Advanced", String.class, "commands.timeout", "",
            "This timeout overrides the wait global config. This holds a comma separated key value pairs containing timeout"
                    + " (in seconds) for specific commands. For example: DhcpEntryCommand=600, SavePasswordCommand=300,"
                    + " VmDataCommand=300", false);

    @Override
    public String getConfigComponentName() {
        return "AgentManager";
    }

    /** {@code commands.timeout} came with 4.20.1. */
    @Override
    public ConfigKey<?>[] getConfigKeys() {
        return Like.current() == Like.V4_20_0 ? new ConfigKey<?>[] {AgentManager.Wait}
                : new ConfigKey<?>[] {AgentManager.Wait, COMMANDS_TIMEOUT};
    }
}
