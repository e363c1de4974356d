// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** The clocks outside a repository that a backup runs against, in seconds. */
public interface Clocks {

    /**
     * @return how long the management server waits for a backup before it gives up: twice {@code wait}, or twice what
     *         {@code commands.timeout} gives {@code TakeBackupCommand} (CloudStack's AgentAttache.send waits two rounds)
     */
    long managementWait();

    /**
     * @param zoneId null for all zones
     * @return how long a host lets a backup run: the agent's {@code cmds.timeout} less 60 s, the smallest that a host of
     *         the zone reported; {@link EffectiveTimeout#DEFAULT_HOST_LIMIT} where none did
     */
    long hostLimit(Long zoneId);

    /** @return the largest such limit of any host, and at least the default one */
    long longestHostLimit();
}
