// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.OptionalLong;

/** Says what adding or updating a repository would store, and changes nothing. */
public final class DryRun {

    private final RepositoryStore store;
    private final RepositoryPlanner planner;

    public DryRun(RepositoryStore store, RepositoryPlanner planner) {
        this.store = store;
        this.planner = planner;
    }

    /**
     * @param zoneId whose settings apply; null for the global ones
     * @param address not looked at when null
     */
    public Plan ofAdding(String type, String mountOptions, OptionalLong timeout, String address, Long zoneId) {
        return planner.add(type, mountOptions, timeout, address, zoneId);
    }

    /**
     * As an update reads its parameters: what is null stays, a masked secret stands for the stored one.
     *
     * @param type null for the repository's own
     * @throws UnknownRepositoryException when there is no such repository
     */
    public Plan ofUpdating(String uuid, String type, String mountOptions, Long timeout, String address) {
        Repository current = store.byUuid(uuid).orElseThrow(UnknownRepositoryException::new);
        return planner.update(current, type, new RepositoryUpdate(null, address, mountOptions, timeout, null));
    }
}
