// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** All hosts as they were at one time, in every order that was asked for. */
final class HostsLook {

    private final List<Entry> byId = new ArrayList<>();
    private final Set<Long> ids = new HashSet<>();
    private final Map<String, List<Entry>> orders = new ConcurrentHashMap<>();
    private final Map<Long, Long> stallTimeouts = new HashMap<>();
    private final long managementTimeout;
    private final long nanos;

    /**
     * @param inFlight what is in flight on them
     * @param stallTimeoutOf the stall limit of a zone
     * @param nanos when it was taken, by {@link System#nanoTime}
     */
    HostsLook(List<ObservedHost> hosts, InFlightLook inFlight, LongUnaryOperator stallTimeoutOf, long nanos) {
        this.managementTimeout = inFlight.managementTimeout();
        this.nanos = nanos;
        for (ObservedHost host : hosts) {
            stallTimeouts.computeIfAbsent(host.host().place().zoneId(), stallTimeoutOf::applyAsLong);
            Entry entry = new Entry(host, inFlight.statuses().get(host.host().id()));
            byId.add(entry);
            ids.add(host.host().id());
        }
    }

    long age() {
        return System.nanoTime() - nanos;
    }

    /** @param then by {@link System#nanoTime} */
    boolean beganSince(long then) {
        return nanos - then >= 0;
    }

    boolean has(long hostId) {
        return ids.contains(hostId);
    }

    HostStatusPage page(List<HostStatus> rows, int total) {
        return new HostStatusPage(rows, total, managementTimeout, stallTimeouts);
    }

    List<Entry> sorted(HostOrder order) {
        return orders.computeIfAbsent(order.field().map(Enum::name).orElse("") + order.descending(), none -> {
            List<Entry> sorted = new ArrayList<>(byId);
            order.field().ifPresent(field -> sorted.sort(comparator(field, order.descending())));
            return sorted;
        });
    }

    /** The sort is stable: hosts that are equal stay in the order of their ids. What is not known comes last. */
    private static Comparator<Entry> comparator(HostOrder.Field field, boolean descending) {
        switch (field) {
            case HOSTNAME:
                return by(descending, entry -> text(entry.host.host().name()));
            case ZONENAME:
                return by(descending, entry -> text(entry.host.host().place().zoneName()));
            case CLUSTERNAME:
                return by(descending, entry -> text(entry.host.host().place().clusterName().orElse(null)));
            case AGENTSTATE:
                return by(descending, entry -> text(entry.host.host().agentState()));
            case BACKUPSTATE:
                return by(descending, entry -> entry.state);
            case STALLEDSINCE:
                return by(descending, Entry::stalledSince);
            case LASTCHECKED:
                return by(descending, entry -> entry.host.evidence().answered().orElse(null));
            case GUARDINSTALLED:
                return by(descending, entry -> entry.host.evidence().guardVersion().isPresent());
            case GUARDVERSION:
                return by(descending, entry -> text(entry.host.evidence().guardVersion().orElse(null)));
            default:
                return by(descending, entry -> entry.host.evidence().orphanMounts());
        }
    }

    private static <T extends Comparable<? super T>> Comparator<Entry> by(boolean descending, Function<Entry, T> key) {
        Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(order));
    }

    private static String text(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** One host. */
    static final class Entry {
        private final ObservedHost host;
        /** Null where nothing is in flight. */
        private final HostStatus judged;
        private final HostState state;

        Entry(ObservedHost host, HostStatus judged) {
            this.host = host;
            this.judged = judged;
            this.state = judged != null ? judged.state()
                    : HostClassifier.isIdle(host.host(), host.evidence()) ? HostState.IDLE : HostState.UNKNOWN;
        }

        HostStatus status(StatusView view) {
            return judged == null ? view.withNothingInFlight(host) : judged;
        }

        private Instant stalledSince() {
            return judged == null ? null : judged.stalledSince().orElse(null);
        }

        boolean fits(HostFilter filter) {
            KvmHost.Place place = host.host().place();
            return is(filter.hostId(), host.host().id())
                    && is(filter.zoneId(), place.zoneId())
                    && is(filter.podId(), place.podId().orElse(null))
                    && is(filter.clusterId(), place.clusterId().orElse(null))
                    && (filter.states().isEmpty() || filter.states().contains(state))
                    && is(filter.guardInstalled(), host.evidence().guardVersion().isPresent())
                    && filter.keyword().map(this::has).orElse(true);
        }

        private static boolean contains(String name, String part) {
            for (int i = 0; name != null && i + part.length() <= name.length(); i++) {
                if (name.regionMatches(true, i, part, 0, part.length())) {
                    return true;
                }
            }
            return false;
        }

        private static <T> boolean is(Optional<T> wanted, T value) {
            return !wanted.isPresent() || wanted.get().equals(value);
        }

        private boolean has(String keyword) {
            KvmHost.Place place = host.host().place();
            return contains(host.host().name(), keyword) || contains(place.clusterName().orElse(null), keyword)
                    || contains(place.zoneName(), keyword);
        }
    }
}
