// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Finding;
import io.nasguard.mount.MountBehaviour;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists repositories, filtered, sorted and by pages. What a mount does is in an encrypted column, so the database can
 * neither filter nor sort by it; the rows of one cloud's repositories are few enough to do both here.
 */
public final class RepositoryList {

    private static final Map<String, Comparator<RepositoryReport>> ORDERS = orders();

    private final RepositoryStore store;
    private final RepositoryReporter reporter;

    public RepositoryList(RepositoryStore store, RepositoryReporter reporter) {
        this.store = store;
        this.reporter = reporter;
    }

    /**
     * @param hardMount null for all, else only those that are known to be hard mounts, or not to be
     * @throws UnknownRepositoryException when the filter names an id that no repository has
     */
    public Page find(RepositoryFilter filter, Boolean hardMount, Order order, Slice slice) {
        List<Repository> stored = store.find(filter);
        if (stored.isEmpty() && filter.uuid().isPresent() && !store.byUuid(filter.uuid().get()).isPresent()) {
            throw new UnknownRepositoryException();
        }
        if (hardMount == null && !order.field.isPresent()) {
            // Nothing needs more than the rows of the page: the rest is not even judged.
            return new Page(reporter.report(slice.of(stored)), stored.size());
        }
        List<RepositoryReport> reports = reporter.report(stored).stream()
                .filter(report -> hardMount == null
                        || report.behaviour().isPresent() && report.isHardMount() == hardMount)
                .collect(Collectors.toList());
        order.sort(reports);
        return new Page(slice.of(reports), reports.size());
    }

    private static Map<String, Comparator<RepositoryReport>> orders() {
        Map<String, Comparator<RepositoryReport>> orders = new LinkedHashMap<>();
        orders.put("name", byText(report -> report.repository().name()));
        orders.put("address", byText(report -> report.repository().address()));
        orders.put("type", byText(report -> report.repository().type()));
        orders.put("provider", byText(report -> report.repository().provider()));
        orders.put("zonename", byText(report -> report.repository().zone().name()));
        orders.put("created", by(report -> report.repository().created().orElse(null)));
        orders.put("capacitybytes", by(report -> report.repository().capacityBytes().orElse(null)));
        orders.put("mountmode", by(report -> report.behaviour().map(MountBehaviour::mode).orElse(null)));
        orders.put("hardmount", by(report -> report.behaviour().map(MountBehaviour::hardMount).orElse(null)));
        orders.put("rpctimeout", by(report -> report.behaviour().map(MountBehaviour::rpcTimeoutSeconds)
                .filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).orElse(null)));
        orders.put("backuptimeout", by(report -> report.ownTimeout().isPresent()
                ? report.ownTimeout().getAsLong() : null));
        orders.put("effectivebackuptimeout", by(report -> report.timeout().seconds()));
        return Collections.unmodifiableMap(orders);
    }

    private static Comparator<RepositoryReport> byText(Function<RepositoryReport, String> key) {
        return Comparator.comparing(key, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
    }

    private static <T extends Comparable<? super T>> Comparator<RepositoryReport> by(Function<RepositoryReport, T> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** What to sort by. */
    public static final class Order {

        private final Optional<String> field;
        private final boolean descending;

        private Order(String field, boolean descending) {
            this.field = Optional.ofNullable(field);
            this.descending = descending;
        }

        /** @return oldest first, as CloudStack's own list */
        public static Order asStored() {
            return new Order(null, false);
        }

        /**
         * @param sortBy a field of the answer, null for none
         * @param sortOrder {@code asc} or {@code desc}, null for {@code asc}
         * @throws RefusedException when either is neither of the words it may be
         */
        public static Order of(String sortBy, String sortOrder) {
            if (sortOrder != null && !sortOrder.equalsIgnoreCase("asc") && !sortOrder.equalsIgnoreCase("desc")) {
                throw new RefusedException(Finding.error("bad-sort", "sortorder", null,
                        "Give asc or desc."));
            }
            if (sortBy != null && !ORDERS.containsKey(sortBy)) {
                throw new RefusedException(Finding.error("bad-sort", "sortby", null,
                        "There is no such field to sort by. Give one of: " + String.join(", ", ORDERS.keySet()) + "."));
            }
            return new Order(sortBy, "desc".equalsIgnoreCase(sortOrder));
        }

        private void sort(List<RepositoryReport> reports) {
            field.map(ORDERS::get).map(order -> descending ? order.reversed() : order).ifPresent(reports::sort);
        }
    }

    /** Which part of a list to give. */
    public static final class Slice {

        private final long start;
        private final Long size;

        /**
         * @param start how many to pass over, null for none
         * @param size how many to give, null for all
         * @throws RefusedException when the size is negative
         */
        public Slice(Long start, Long size) {
            if (size != null && size < 0) {
                throw new RefusedException(Finding.error("bad-page", "pagesize", null,
                        "A page cannot have fewer than 0 rows. Give a number from 0, or -1 for all."));
            }
            this.start = start == null ? 0 : start;
            this.size = size;
        }

        private <T> List<T> of(List<T> all) {
            int from = (int) Math.min(start, all.size());
            int to = size == null ? all.size() : (int) Math.min(from + size, all.size());
            return all.subList(from, to);
        }
    }

    /** One page and how many there are in all. */
    public static final class Page {

        private final List<RepositoryReport> reports;
        private final int total;

        Page(List<RepositoryReport> reports, int total) {
            this.reports = List.copyOf(reports);
            this.total = total;
        }

        public List<RepositoryReport> reports() {
            return reports;
        }

        /** @return how many there are on all pages */
        public int total() {
            return total;
        }
    }
}
