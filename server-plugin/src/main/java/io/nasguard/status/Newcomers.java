// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Hosts that connected and were not asked yet. A host may be added on any thread; the rest is for the monitor's. */
final class Newcomers {

    /** From the beginning of a connection to the host's being up, also where a whole cloud connects at once. */
    private static final long TIME_TO_CONNECT_MILLIS = 600_000;

    private final Map<Long, Newcomer> hosts = new ConcurrentHashMap<>();

    /** A host connects, maybe once more. */
    void add(long hostId, long nowMillis) {
        hosts.put(hostId, new Newcomer(nowMillis + TIME_TO_CONNECT_MILLIS, false));
    }

    /** @return who has yet to be asked; who takes too long is not waited for */
    Set<Long> waiting(long nowMillis) {
        hosts.values().removeIf(newcomer -> newcomer.until < nowMillis);
        return Set.copyOf(hosts.keySet());
    }

    /** @return those of whose connection nobody took note */
    Set<Long> notNoted() {
        return hosts.entrySet().stream().filter(host -> !host.getValue().noted).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void noted(Collection<Long> ids) {
        ids.forEach(id -> hosts.computeIfPresent(id, (same, newcomer) -> new Newcomer(newcomer.until, true)));
    }

    void remove(Collection<Long> ids) {
        hosts.keySet().removeAll(ids);
    }

    private static final class Newcomer {
        private final long until;
        private final boolean noted;

        Newcomer(long until, boolean noted) {
            this.until = until;
            this.noted = noted;
        }
    }
}
