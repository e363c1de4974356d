// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Watches a host that releases until all that was to end has ended, some minutes at most. */
final class ReleaseWatch {

    /** The guard's own release takes about ten seconds, for one operation after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final AgentLink agents;
    private final HostMonitor monitor;
    private final Time time;

    ReleaseWatch(AgentLink agents, HostMonitor monitor, Time time) {
        this.agents = agents;
        this.monitor = monitor;
        this.time = time;
    }

    /**
     * Waits for the end of operations.
     *
     * @param wanted what was to end
     * @throws ReleaseFailedException when something of it has not ended in time
     */
    List<ReleaseResult.Released> follow(KvmHost host, List<RunningBackup> wanted, Progress progress) {
        List<RunningBackup> waiting = new ArrayList<>(wanted);
        List<ReleaseResult.Released> released = new ArrayList<>();
        long began = time.millis();
        while (!waiting.isEmpty() && time.millis() - began < PATIENCE.toMillis()) {
            pause(host);
            ask(host).ifPresent(report -> released.addAll(
                    settle(report, waiting, Duration.ofMillis(time.millis() - began), progress)));
        }
        if (!waiting.isEmpty()) {
            throw new ReleaseFailedException("Host " + host.name() + " began to release, and "
                    + waiting.stream().map(ReasonWords::name).collect(Collectors.joining(", "))
                    + " has not ended after " + PATIENCE.getSeconds() + " s. Log on to the host and run:"
                    + " nas-backup-guard status");
        }
        return released;
    }

    private void pause(KvmHost host) {
        try {
            time.pause(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReleaseFailedException("The management server stops. Host " + host.name()
                    + " goes on with the release by itself.");
        }
    }

    /** Asks a host, and waits for no answer longer than until the next look. */
    Optional<HostReport> ask(KvmHost host) {
        LastAnswer answer = new LastAnswer(host.id());
        agents.probe(host.id(), null, answer);
        Optional<HostReport> report = answer.within(BETWEEN_LOOKS);
        report.ifPresent(usable -> monitor.answered(host.id(), usable));
        return report;
    }

    private static List<ReleaseResult.Released> settle(HostReport report, List<RunningBackup> waiting, Duration since,
            Progress progress) {
        List<ReleaseResult.Released> settled = new ArrayList<>();
        for (RunningBackup backup : List.copyOf(waiting)) {
            if (!mayRun(report, backup)) {
                ReleaseResult.Released entry = entry(backup, report, since);
                progress.say(entry.words());
                settled.add(entry);
                waiting.remove(backup);
            }
        }
        return settled;
    }

    /** Of an operation that only the database showed nobody knows which of the host's files is its. */
    private static boolean mayRun(HostReport report, RunningBackup backup) {
        return ReportGaps.mayHide(report, List.of(backup.operationId().orElse("")))
                || report.operations.stream().anyMatch(is(backup));
    }

    /** By the guard's name for it; one that only the database showed, by its VM. */
    private static Predicate<OperationReport> is(RunningBackup backup) {
        return backup.operationId().isPresent()
                ? operation -> backup.operationId().get().equals(operation.id)
                : operation -> Objects.equals(backup.instanceName().orElse(null), operation.vmName);
    }

    /** @param since for how long the release has run: what ended earlier ended by itself */
    private static ReleaseResult.Released entry(RunningBackup backup, HostReport report, Duration since) {
        Optional<OperationReport> end = report.released.stream().filter(is(backup))
                .filter(operation -> backup.operationId().isPresent()
                        || operation.updatedAgo != null && operation.updatedAgo <= since.getSeconds())
                .findFirst();
        String outcome = end.map(operation -> operation.outcome).orElse("ended");
        String left = end.map(operation -> operation.left).filter(words -> !words.isEmpty())
                .map(words -> " What stayed behind: " + words).orElse("");
        String name = ReasonWords.name(backup);
        return ReleaseResult.Released.ended(backup, outcome, "ended".equals(outcome)
                ? "It ended by itself: " + name + "." : "Released: " + name + "." + left);
    }

    /** How time goes by; in a test it does not. */
    interface Time {

        /** By a clock that nobody sets. */
        long millis();

        void pause(Duration time) throws InterruptedException;

        /** The machine's. */
        static Time real() {
            return new Time() {
                @Override
                public long millis() {
                    return System.nanoTime() / 1_000_000;
                }

                @Override
                public void pause(Duration time) throws InterruptedException {
                    TimeUnit.NANOSECONDS.sleep(time.toNanos());
                }
            };
        }
    }
}
