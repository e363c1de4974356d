// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes down what came of probes. Each part of it is written once: what a failure cut off is written at the next tick,
 * what was written before it is not, for a missed probe that counts twice would be evidence of a stall.
 */
final class AnswerBook {

    /** In one write, which the database takes as a whole or not at all. */
    private static final int MOST_HOSTS = 200;

    private final HostStore hosts;
    private final Probes probes;

    AnswerBook(HostStore hosts, Probes probes) {
        this.hosts = hosts;
        this.probes = probes;
    }

    /**
     * Writes down what came in.
     *
     * @return what the database did not take of one host though it took the rest: dropped, and worth a line in the log
     * @throws StoreException when the database cannot be used; what is not written is kept for the next time
     */
    Optional<StoreException> write(ProbeSchedule schedule, long nowMillis) {
        Map<Long, Probes.Outcome> outcomes = probes.take(nowMillis);
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return write(outcomes, schedule);
        } catch (RuntimeException e) {
            probes.putBack(outcomes);
            throw e;
        }
    }

    private Optional<StoreException> write(Map<Long, Probes.Outcome> outcomes, ProbeSchedule schedule) {
        Map<Long, HostEvidence> before = hosts.byIds(outcomes.keySet()).stream()
                .collect(Collectors.toMap(host -> host.host().id(), ObservedHost::evidence));
        outcomes.keySet().retainAll(before.keySet());
        outcomes.replaceAll((id, outcome) -> isBlind(outcome, before.get(id)) ? Probes.Outcome.heard() : outcome);
        List<StoreException> refused = new ArrayList<>();
        each(outcomes, Probes.Kind.ANSWERED, ids -> answered(ids.stream()
                .map(id -> answer(id, outcomes.get(id).report(), before.get(id), schedule)).collect(Collectors.toList()),
                schedule, outcomes.keySet()).ifPresent(refused::add));
        // A host that cannot tell is one where something is wrong.
        each(outcomes, Probes.Kind.HEARD, ids -> hosts.heard(delays(ids, id -> schedule.afterAnswer(id, true))));
        each(outcomes, Probes.Kind.UNSUPPORTED, ids -> hosts.unsupported(delays(ids, id -> schedule.afterRefusal())));
        each(outcomes, Probes.Kind.UNANSWERED, ids -> hosts.unanswered(delays(ids, id ->
                schedule.afterSilence(before.get(id).hasPlugin(), before.get(id).missed() + 1))));
        each(outcomes, Probes.Kind.UNREACHABLE, ids -> hosts.askAgain(delays(ids, id -> schedule.whileAway())));
        return refused.stream().findFirst();
    }

    /** A host that could not read what its backups do does not say that they have ended. */
    private static boolean isBlind(Probes.Outcome outcome, HostEvidence before) {
        return outcome.kind() == Probes.Kind.ANSWERED && ReportGaps.mayHide(outcome.report(), before.report().stream()
                .flatMap(report -> report.operations.stream()).map(operation -> operation.id).collect(Collectors.toList()));
    }

    /** In the order of the ids, part by part. */
    private static void each(Map<Long, Probes.Outcome> outcomes, Probes.Kind kind, Consumer<List<Long>> write) {
        TreeSet<Long> ids = outcomes.entrySet().stream().filter(outcome -> outcome.getValue().kind() == kind)
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        while (!ids.isEmpty()) {
            List<Long> part = ids.stream().limit(MOST_HOSTS).collect(Collectors.toList());
            write.accept(part);
            outcomes.keySet().removeAll(part);
            ids.removeAll(part);
        }
    }

    /** What one host says can be more than the database takes: that is no reason to lose the others' answers. */
    private Optional<StoreException> answered(List<HostAnswer> answers, ProbeSchedule schedule, Set<Long> open) {
        try {
            hosts.answered(answers);
            return Optional.empty();
        } catch (StoreException e) {
            return oneByOne(answers, schedule, open);
        }
    }

    private Optional<StoreException> oneByOne(List<HostAnswer> answers, ProbeSchedule schedule, Set<Long> open) {
        StoreException refused = null;
        for (HostAnswer answer : answers) {
            try {
                hosts.answered(List.of(answer));
            } catch (StoreException e) {
                // Where this cannot be written either, it is the database that cannot be used, and not the answer.
                hosts.heard(Map.of(answer.hostId(), schedule.afterAnswer(answer.hostId(), true)));
                refused = new StoreException("The database does not take what host " + answer.hostId()
                        + " (its number there) answered; the host counts as one that could not tell", e);
            }
            open.remove(answer.hostId());
        }
        return Optional.ofNullable(refused);
    }

    private static HostAnswer answer(long hostId, HostReport report, HostEvidence before, ProbeSchedule schedule) {
        Map<String, Mark> marks = new HashMap<>();
        Instant now = before.databaseNow();
        for (MountReport restore : report.restores) {
            marks.put(restore.mountPoint,
                    Mark.after(before.marks().get(restore.mountPoint), restore.blockedThreads > 0, now));
        }
        for (OperationReport operation : report.operations) {
            Mark mark = before.marks().get(operation.id);
            marks.put(operation.id, operation.stalledFor == null
                    ? Mark.after(mark, operation.blockedThreads > 0, now)
                    : Mark.after(mark, Duration.ofSeconds(operation.stalledFor), now));
        }
        return new HostAnswer(hostId, report, marks, schedule.afterAnswer(hostId, HostAnswer.isBusy(report)));
    }

    private static Map<Long, Duration> delays(Collection<Long> ids, Function<Long, Duration> delay) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), delay));
    }
}
