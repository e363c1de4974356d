// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.GuardSettings;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lists hosts with what their backups do: the same answer from every management server of a cluster.
 *
 * <p>What is in flight is judged here, and the database has no index for names, states or what hosts answered: it would
 * read all hosts for each page, twice for the number of them. So all hosts are read at once, at most once a second
 * however many callers there are, and filtered and sorted here.
 */
public final class HostStatusList {

    /** For as long, one look serves all callers. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /** For as long, a caller rather takes an older look than waits for the one who takes a new one. */
    private static final long USABLE_NANOS = Duration.ofSeconds(5).toNanos();

    private final StatusView view;
    private final HostStore hosts;
    private final GuardSettings settings;
    private final ReentrantLock looking = new ReentrantLock();
    /**
     * A page is made without waiting for anything. More callers at a time than processors would only take turns with each
     * other, in slices longer than a page takes; in line, each has its page after those before it.
     */
    private final Semaphore makingPages = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private volatile HostsLook last;
    /** What came of the last look where it failed, and when; used by whoever has the lock. */
    private StoreException failure;
    private long failedAt;

    public HostStatusList(StatusView view, HostStore hosts, GuardSettings settings) {
        this.view = view;
        this.hosts = hosts;
        this.settings = settings;
    }

    /** @throws UnknownHostException when the filter names a host that there is not */
    public HostStatusPage find(HostFilter filter, HostOrder order, HostSlice slice) {
        HostsLook look = look();
        if (filter.hostId().isPresent() && !look.has(filter.hostId().get())) {
            throw new UnknownHostException();
        }
        makingPages.acquireUninterruptibly();
        try {
            return page(look, filter, order, slice);
        } finally {
            makingPages.release();
        }
    }

    private HostStatusPage page(HostsLook look, HostFilter filter, HostOrder order, HostSlice slice) {
        List<HostStatus> page = new ArrayList<>();
        int total = 0;
        for (HostsLook.Entry entry : look.sorted(order)) {
            if (entry.fits(filter)) {
                if (total >= slice.start() && page.size() < slice.size()) {
                    page.add(entry.status(view));
                }
                total++;
            }
        }
        return look.page(page, total);
    }

    private HostsLook look() {
        HostsLook look = last;
        if (look != null && look.age() < FRESH_NANOS) {
            return look;
        }
        long arrived = System.nanoTime();
        boolean mine = look != null && look.age() < USABLE_NANOS ? looking.tryLock() : lock();
        if (!mine) {
            return look;
        }
        try {
            return lookAlone(arrived);
        } finally {
            looking.unlock();
        }
    }

    private boolean lock() {
        looking.lock();
        return true;
    }

    /**
     * Those who waited in line share what came of the look before theirs, its failure too: while the database is away or
     * slow, each look would cost the next in line as much again.
     */
    private HostsLook lookAlone(long arrived) {
        HostsLook newest = last;
        if (newest != null && (newest.age() < FRESH_NANOS || newest.beganSince(arrived))) {
            return newest;
        }
        if (failure != null && failedAt - arrived >= 0) {
            throw new StoreException(failure.getMessage(), failure.getCause());
        }
        long began = System.nanoTime();
        try {
            // First what is in flight: a host whose answer comes in between is shown as it was, or as it is, never as both.
            InFlightLook inFlight = view.inFlight();
            last = new HostsLook(hosts.all(), inFlight, settings::stallTimeout, began);
            failure = null;
            return last;
        } catch (StoreException e) {
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }
}
