// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.OptionalLong;

/** The clocks that a backup on a host runs against beside its own timeout, in seconds. */
public final class HostClocks {

    private final long managementTimeout;
    private final long agentTimeout;
    private final long stallTimeout;

    /** @param agentTimeout 0 where the host never said */
    HostClocks(long managementTimeout, long agentTimeout, long stallTimeout) {
        this.managementTimeout = managementTimeout;
        this.agentTimeout = agentTimeout;
        this.stallTimeout = stallTimeout;
    }

    /** @return after how long the management server no longer waits for a backup: twice {@code wait}, see Clocks */
    public long managementTimeout() {
        return managementTimeout;
    }

    /** @return after how long the agent gives up its script ({@code cmds.timeout}); empty where the host never said */
    public OptionalLong agentTimeout() {
        return agentTimeout > 0 ? OptionalLong.of(agentTimeout) : OptionalLong.empty();
    }

    /** @return after how long without an answer of the NAS the guard ends what begins now, by the zone's setting */
    public long stallTimeout() {
        return stallTimeout;
    }
}
