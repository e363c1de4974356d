// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import com.sun.management.OperatingSystemMXBean;
import io.nasguard.jdbc.CloudDatabase;
import io.nasguard.jdbc.ColumnCipher;
import io.nasguard.jdbc.ConnectionSource;
import io.nasguard.jdbc.JdbcAlertStates;
import io.nasguard.jdbc.JdbcClocks;
import io.nasguard.jdbc.JdbcHostStore;
import io.nasguard.jdbc.JdbcInFlightStore;
import io.nasguard.jdbc.JdbcRepositoryStore;
import io.nasguard.repository.RepositoryReporter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * What the stall status costs a management server of a large cloud, as a table: started by {@code bin/bench}. The
 * database is real and runs on the same machine; agents answer at once, so that what is measured is our own.
 */
public final class StatusBenchmark {

    private static final int CALLERS = 20;
    private static final int ROUNDS = 20;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int PAGE = 20;
    private static final long ROUND_SECONDS = 30;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final StatusBenchmarkSize size;
    private final CloudDatabase database;
    private final ConnectionSource connections;
    private final FakeCloud settings = new FakeCloud(Instant.EPOCH);
    private final List<String[]> table = new ArrayList<>();

    private StatusBenchmark(StatusBenchmarkSize size) throws Exception {
        this.size = size;
        this.database = CloudDatabase.of("4.20.2");
        // As a management server has them: a connection is there already.
        MariaDbPoolDataSource pool = new MariaDbPoolDataSource(database.url() + "&user=root&maxPoolSize=" + (CALLERS + 5));
        this.connections = pool::getConnection;
    }

    public static void main(String[] arguments) throws Exception {
        int status = 1;
        StatusBenchmark benchmark = new StatusBenchmark(StatusBenchmarkSize.of(arguments));
        try {
            benchmark.run();
            status = 0;
        } catch (Exception | OutOfMemoryError e) {
            e.printStackTrace();
        } finally {
            benchmark.database.drop();
            // The pool has threads of its own; the database, another process, ends with this one.
            System.exit(status);
        }
    }

    private void run() throws Exception {
        say("Filling the database: " + size);
        StatusBenchmarkRows rows = new StatusBenchmarkRows(database, size);
        rows.fill();
        Figures few = null;
        long most = 0;
        long filled = 0;
        for (long finished : size.finishedBackups()) {
            rows.finishedBackups(filled, finished);
            filled = finished;
            if (few == null) {
                say("Warming up");
                measure(rows, finished);
                table.clear();
            }
            Figures figures = measure(rows, finished);
            few = few == null ? figures : few;
            most = Math.max(most, figures.heapMegabytes);
            if (figures != few) {
                row("poll round with " + number(finished) + " finished backups against " + number(few.finished),
                        String.format(Locale.ROOT, "%+.0f %%", 100.0 * (figures.roundMillis / few.roundMillis - 1)),
                        "within 10 %", figures.roundMillis <= few.roundMillis * 1.1);
                row("page with " + number(finished) + " finished backups against " + number(few.finished) + ", median",
                        String.format(Locale.ROOT, "%+.0f %%", 100.0 * (figures.pageMedian / few.pageMedian - 1)),
                        "within 10 %", figures.pageMedian <= few.pageMedian * 1.1);
            }
        }
        row("heap in use after a full collection, all of this process", most + " MB", "< 64 MB", most < 64);
        row("largest heap allowed", Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB", "", true);
        print();
    }

    private Figures measure(StatusBenchmarkRows rows, long finished) throws Exception {
        say("Measuring with " + number(finished) + " finished backups");
        Figures figures = new Figures(finished);
        JdbcHostStore hosts = new JdbcHostStore(connections);
        JdbcClocks clocks = new JdbcClocks(connections);
        RepositoryReporter reporter = new RepositoryReporter(settings, clocks, () -> false);
        JdbcRepositoryStore repositories = new JdbcRepositoryStore(connections, new NoCipher());
        StatusView view = new StatusView(hosts, new JdbcInFlightStore(connections), repositories, reporter, clocks,
                Clock.systemUTC());
        measureRounds(figures, rows, view, hosts, repositories, reporter);
        measureLooks(figures, view, hosts);
        measurePages(figures, new HostStatusList(view, hosts, settings));
        System.gc();
        figures.heapMegabytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
        return figures;
    }

    /** A round is all that the monitor does in one poll interval: its look, its sweep, and what comes back. */
    private void measureRounds(Figures figures, StatusBenchmarkRows rows, StatusView view, JdbcHostStore hosts,
            JdbcRepositoryStore repositories, RepositoryReporter reporter) throws SQLException {
        long[] time = {0};
        JdbcAlertStates alerts = new JdbcAlertStates(connections);
        FakeAgents agents = new FakeAgents();
        rows.reports().forEach(agents::answers);
        FakeAlerts sink = new FakeAlerts();
        HostMonitor monitor = new HostMonitor(view, hosts, agents, new Transitions(alerts, sink),
                new HardMountWatch(repositories, reporter, alerts, sink), settings, StatusBenchmarkRows.MSID,
                () -> time[0]);
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        long asked = 0;
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            rows.letTimePass(ROUND_SECONDS);
            agents.asked.clear();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            for (int second = 0; second < ROUND_SECONDS; second++) {
                monitor.tick();
                time[0] += 1000;
            }
            if (round >= 0) {
                cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
                wall.add((System.nanoTime() - before) / 1e6);
                asked += agents.asked.size();
            }
        }
        String with = " (" + number(figures.finished) + " finished)";
        figures.roundMillis = at(cpu, 0.5);
        row("poll round, own CPU, median" + with, millis(figures.roundMillis), "< 100 ms", figures.roundMillis < 100);
        row("poll round, own CPU, largest" + with, millis(at(cpu, 1)), "", true);
        row("poll round, elapsed with the database, median" + with, millis(at(wall, 0.5)), "", true);
        row("hosts asked in a round" + with, number(asked / ROUNDS), "", true);
    }

    /** What one caller in a second pays: all hosts are read anew. */
    private void measureLooks(Figures figures, StatusView view, JdbcHostStore hosts) {
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int look = -WARM_UP_ROUNDS; look < ROUNDS; look++) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            new HostStatusList(view, hosts, settings).find(HostFilter.all(), HostOrder.of("backupstate", null),
                    new HostSlice(0L, (long) PAGE));
            if (look >= 0) {
                cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
                wall.add((System.nanoTime() - before) / 1e6);
            }
        }
        String with = " (" + number(figures.finished) + " finished)";
        row("a look at all hosts, at most one a second, own CPU, median" + with, millis(at(cpu, 0.5)), "", true);
        row("a look at all hosts, elapsed with the database, median" + with, millis(at(wall, 0.5)), "", true);
    }

    private void measurePages(Figures figures, HostStatusList list) throws Exception {
        pages(list, size.calls() / 2 + 1);
        double ownBefore = ownCpuMillis();
        double databaseBefore = databaseCpuMillis();
        List<Double> times = pages(list, size.calls());
        double own = (ownCpuMillis() - ownBefore) / times.size();
        double ofDatabase = (databaseCpuMillis() - databaseBefore) / times.size();
        String with = " (" + number(figures.finished) + " finished)";
        figures.pageMedian = at(times, 0.5);
        row("a page, " + CALLERS + " callers, median" + with, millis(figures.pageMedian), "", true);
        row("a page, " + CALLERS + " callers, 99th percentile" + with, millis(at(times, 0.99)), "< 50 ms",
                at(times, 0.99) < 50);
        row("a page, own CPU" + with, millis(own), "", true);
        row("a page, the database's CPU" + with, millis(ofDatabase), "", true);
        List<Double> alone = new ArrayList<>();
        call(list, new Random(1), 200, alone);
        row("a page, one caller, 99th percentile" + with, millis(at(alone, 0.99)), "", true);
    }

    private static double ownCpuMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime() / 1e6;
    }

    /** The database is a child of this process. */
    private static double databaseCpuMillis() {
        return ProcessHandle.current().descendants().map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream).mapToDouble(Duration::toMillis).sum();
    }

    private List<Double> pages(HostStatusList list, int calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(caller);
                work.add(() -> {
                    List<Double> times = new ArrayList<>();
                    call(list, random, calls, times);
                    return times;
                });
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : callers.invokeAll(work)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            callers.shutdownNow();
        }
    }

    /** What an admin's browser asks for: the worst first, page after page, a search, what is stalled. */
    private void call(HostStatusList list, Random random, int calls, List<Double> times) {
        for (int i = 0; i < calls; i++) {
            HostFilter.Builder filter = HostFilter.builder();
            HostOrder order = HostOrder.byId();
            long start = 0;
            switch (i % 5) {
                case 0:
                    order = HostOrder.of("backupstate", null);
                    break;
                case 1:
                    start = (long) random.nextInt(Math.max(1, size.hosts() / PAGE)) * PAGE;
                    break;
                case 2:
                    filter.states(Arrays.asList(HostState.STALLED, HostState.OVERDUE));
                    break;
                case 3:
                    filter.keyword("kvm-" + random.nextInt(1000));
                    break;
                default:
                    filter.zoneId((long) random.nextInt(StatusBenchmarkRows.ZONES) + 1);
                    order = HostOrder.of("hostname", "desc");
                    break;
            }
            long before = System.nanoTime();
            HostStatusPage page = list.find(filter.build(), order, new HostSlice(start, (long) PAGE));
            times.add((System.nanoTime() - before) / 1e6);
            if (page.hosts().size() > PAGE) {
                throw new IllegalStateException("a page of " + page.hosts().size());
            }
        }
    }

    private static double at(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private void row(String what, String figure, String target, boolean met) {
        table.add(new String[] {what, figure, target, target.isEmpty() ? "" : met ? "met" : "MISSED"});
    }

    private void print() {
        System.out.println("\n" + size + "\n");
        System.out.println("| what | figure | target | |");
        System.out.println("|---|---:|---:|---|");
        table.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
    }

    private static void say(String words) {
        System.err.println(words);
    }

    /** What was measured with so many finished backups. */
    private static final class Figures {
        private final long finished;
        private double roundMillis;
        private double pageMedian;
        private long heapMegabytes;

        Figures(long finished) {
            this.finished = finished;
        }
    }

    /** Decryption is measured elsewhere; a text is decrypted once. */
    private static final class NoCipher implements ColumnCipher {
        @Override
        public String encrypt(String plain) {
            return plain;
        }

        @Override
        public String decrypt(String stored) {
            return stored;
        }
    }
}
