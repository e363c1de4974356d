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
 * What the stall status costs a management server of a large cloud, as rows of {@code bin/bench}'s table. The
 * database is real and runs on the same machine; agents answer at once, so that what is measured is our own.
 */
public final class StatusBenchmark {

    private static final int CALLERS = 20;
    private static final int TURNS = 15;
    private static final int WARM_UP_TURNS = 2;
    private static final int ROUNDS = 4;
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
        List<Figures> all = new ArrayList<>();
        for (long finished : size.finishedBackups()) {
            rows.addFinishedBackups(finished);
            all.add(new Figures(finished));
        }
        Server server = new Server(rows);
        List<Figures> order = new ArrayList<>(all);
        // In turns, each of them first, second and last: what else happens on the machine meets all of them alike.
        for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
            say(turn < 0 ? "Warming up" : "Turn " + (turn + 1) + " of " + TURNS);
            Collections.rotate(order, 1);
            for (Figures figures : order) {
                rows.haveFinishedBackups(figures.finished);
                measure(turn < 0 ? new Figures(figures.finished) : figures, server);
            }
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
        all.forEach(this::rows);
        all.subList(1, all.size()).forEach(figures -> compare(figures, all.get(0)));
        row("heap in use after a full collection, all of this process", heap + " MB", "< 64 MB", heap < 64);
        row("largest heap allowed", Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB", "", true);
        print();
    }

    private void measure(Figures figures, Server server) throws Exception {
        measureRounds(figures, server);
        measureLooks(figures, server);
        measurePages(figures, server);
    }

    /** A round is all that the monitor does in one poll interval: its look, its sweep, and what comes back. */
    private void measureRounds(Figures figures, Server server) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            server.rows.letTimePass(ROUND_SECONDS);
            server.agents.asked.clear();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            for (int second = 0; second < ROUND_SECONDS; second++) {
                server.monitor.tick();
                server.milliseconds += 1000;
            }
            figures.roundCpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
            figures.round.add((System.nanoTime() - before) / 1e6);
            figures.asked += server.agents.asked.size();
        }
    }

    /** What one caller in a second pays: all hosts are read anew. */
    private void measureLooks(Figures figures, Server server) {
        for (int look = 0; look < ROUNDS; look++) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            server.freshList().find(HostFilter.all(), HostOrder.of("backupstate", null), new HostSlice(0L, (long) PAGE));
            figures.lookCpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
            figures.look.add((System.nanoTime() - before) / 1e6);
        }
    }

    private void measurePages(Figures figures, Server server) throws Exception {
        HostStatusList list = server.freshList();
        // As while admins look: the one who comes first after hours waits for a look at all hosts, see there.
        call(list, new Random(1), 1, new ArrayList<>());
        double ownBefore = ownCpuMillis();
        double databaseBefore = databaseCpuMillis();
        List<Double> times = pages(list, size.calls() / TURNS + 1);
        figures.pageCpu += ownCpuMillis() - ownBefore;
        figures.databaseCpu += databaseCpuMillis() - databaseBefore;
        figures.page.addAll(times);
        call(list, new Random(1), 50, figures.pageAlone);
    }

    private void rows(Figures figures) {
        String with = " (" + number(figures.finished) + " finished)";
        double round = at(figures.roundCpu, 0.5);
        row("poll round, own CPU, median" + with, millis(round), "< 100 ms", round < 100);
        row("poll round, own CPU, largest" + with, millis(at(figures.roundCpu, 1)), "", true);
        row("poll round, elapsed with the database, median" + with, millis(at(figures.round, 0.5)), "", true);
        row("hosts asked in a round" + with, number(figures.asked / figures.round.size()), "", true);
        row("a look at all hosts, at most one a second, own CPU, median" + with, millis(at(figures.lookCpu, 0.5)), "", true);
        row("a look at all hosts, elapsed with the database, median" + with, millis(at(figures.look, 0.5)), "", true);
        row("a page, " + CALLERS + " callers, median" + with, millis(at(figures.page, 0.5)), "", true);
        double page = at(figures.page, 0.99);
        row("a page, " + CALLERS + " callers, 99th percentile" + with, millis(page), "< 50 ms", page < 50);
        row("a page, own CPU" + with, millis(figures.pageCpu / figures.page.size()), "", true);
        row("a page, the database's CPU" + with, millis(figures.databaseCpu / figures.page.size()), "", true);
        row("a page, one caller, 99th percentile" + with, millis(at(figures.pageAlone, 0.99)), "", true);
    }

    private void compare(Figures many, Figures few) {
        String against = number(many.finished) + " finished backups against " + number(few.finished);
        compare("poll round, own CPU, " + against, many.roundCpu, few.roundCpu);
        compare("poll round, elapsed, " + against, many.round, few.round);
        compare("a look, elapsed, " + against, many.look, few.look);
        compare("a page, " + CALLERS + " callers, " + against, many.page, few.page);
    }

    /** Within each turn, and then the middle of all turns: a turn in which the machine was slow is slow for both. */
    private void compare(String what, List<Double> many, List<Double> few) {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ratios.add(at(ofTurn(many, turn), 0.5) / at(ofTurn(few, turn), 0.5));
        }
        row(what, percent(at(ratios, 0.5)) + " (" + percent(at(ratios, 0)) + " to " + percent(at(ratios, 1)) + ")",
                "within 10 %", at(ratios, 0.5) <= 1.1);
    }

    private static List<Double> ofTurn(List<Double> values, int turn) {
        return values.subList(values.size() * turn / TURNS, values.size() * (turn + 1) / TURNS);
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.0f %%", 100.0 * (ratio - 1));
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
        table.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
    }

    private static void say(String words) {
        System.err.println(words);
    }

    /** The plugin's parts as a management server has them, on the database and with agents that answer at once. */
    private final class Server {
        private final StatusBenchmarkRows rows;
        private final FakeAgents agents = new FakeAgents();
        private final JdbcHostStore hosts = new JdbcHostStore(connections);
        private final StatusView view;
        private final HostMonitor monitor;
        private long milliseconds;

        Server(StatusBenchmarkRows rows) {
            this.rows = rows;
            rows.reports().forEach(agents::answers);
            JdbcClocks clocks = new JdbcClocks(connections);
            RepositoryReporter reporter = new RepositoryReporter(settings, clocks, () -> false);
            JdbcRepositoryStore repositories = new JdbcRepositoryStore(connections, new NoCipher());
            view = new StatusView(hosts, new JdbcInFlightStore(connections), repositories, reporter, clocks,
                    Clock.systemUTC());
            JdbcAlertStates alerts = new JdbcAlertStates(connections);
            FakeAlerts sink = new FakeAlerts();
            monitor = new HostMonitor(view, hosts, agents, new Transitions(alerts, sink),
                    new HardMountWatch(repositories, reporter, alerts, sink), settings, StatusBenchmarkRows.MSID,
                    () -> milliseconds);
        }

        /** @return one that has not yet looked */
        HostStatusList freshList() {
            return new HostStatusList(view, hosts, settings);
        }
    }

    /** What was measured with so many finished backups; times in milliseconds. */
    private static final class Figures {
        private final long finished;
        private final List<Double> roundCpu = new ArrayList<>();
        private final List<Double> round = new ArrayList<>();
        private final List<Double> lookCpu = new ArrayList<>();
        private final List<Double> look = new ArrayList<>();
        private final List<Double> page = new ArrayList<>();
        private final List<Double> pageAlone = new ArrayList<>();
        private double pageCpu;
        private double databaseCpu;
        private long asked;

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
