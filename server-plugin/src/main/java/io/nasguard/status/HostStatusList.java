// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Lists hosts with what their backups do: the same answer from every management server of a cluster. */
public final class HostStatusList {

    /** For as long, one look at what is in flight serves all callers. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /** For as long, a caller rather takes an older look than waits for the one who takes a new one. */
    private static final long USABLE_NANOS = Duration.ofSeconds(5).toNanos();

    private final StatusView view;
    private final HostStore hosts;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last;

    public HostStatusList(StatusView view, HostStore hosts) {
        this.view = view;
        this.hosts = hosts;
    }

    /** @throws UnknownHostException when the filter names a host that there is not */
    public HostStatusPage find(HostFilter filter, HostOrder order, HostSlice slice) {
        Map<Long, HostStatus> inFlight = inFlight();
        HostStore.Found found = hosts.find(new HostQuery(filter, order, slice,
                inFlight.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().state())),
                longestStalledFirst(inFlight)));
        if (found.total() == 0 && filter.hostId().isPresent()
                && hosts.byIds(List.of(filter.hostId().get())).isEmpty()) {
            throw new UnknownHostException();
        }
        return new HostStatusPage(found.hosts().stream()
                .map(host -> inFlight.containsKey(host.host().id())
                        ? inFlight.get(host.host().id()) : view.withNothingInFlight(host))
                .collect(Collectors.toList()), found.total());
    }

    private static List<Long> longestStalledFirst(Map<Long, HostStatus> inFlight) {
        return inFlight.values().stream().filter(status -> status.stalledSince().isPresent())
                .sorted(Comparator.comparing(status -> status.stalledSince().get()))
                .map(status -> status.host().id())
                .collect(Collectors.toList());
    }

    private Map<Long, HostStatus> inFlight() {
        Look look = last;
        if (look != null && look.age() < FRESH_NANOS) {
            return look.inFlight;
        }
        boolean mine = look != null && look.age() < USABLE_NANOS ? looking.tryLock() : lock();
        if (!mine) {
            return look.inFlight;
        }
        try {
            Look newest = last;
            if (newest != null && newest.age() < FRESH_NANOS) {
                return newest.inFlight;
            }
            long began = System.nanoTime();
            last = new Look(began, view.inFlight());
            return last.inFlight;
        } finally {
            looking.unlock();
        }
    }

    private boolean lock() {
        looking.lock();
        return true;
    }

    /** What was in flight at a time. */
    private static final class Look {
        private final long nanos;
        private final Map<Long, HostStatus> inFlight;

        Look(long nanos, Map<Long, HostStatus> inFlight) {
            this.nanos = nanos;
            this.inFlight = inFlight;
        }

        long age() {
            return System.nanoTime() - nanos;
        }
    }
}
