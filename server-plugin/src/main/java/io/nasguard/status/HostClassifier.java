// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in which state a host is, and why. Pure: the same facts give the same state on every management server. */
public final class HostClassifier {

    /** So many probes in a row that an agent leaves unanswered are evidence. */
    public static final int SILENT = 2;

    /** @param running what is in flight on the host */
    public HostStatus classify(ObservedHost observed, List<RunningBackup> running, Instant now) {
        KvmHost host = observed.host();
        HostEvidence evidence = observed.evidence();
        Verdict verdict = verdict(host, evidence, running, now);
        HostStatus.Guard guard = new HostStatus.Guard(
                evidence.answered().map(time -> evidence.toServerTime(time, now)).orElse(null),
                evidence.guardVersion().orElse(null), evidence.orphanMounts(), evidence.commandTimeout());
        String words = new ReasonWords(host, evidence, running, now).of(verdict.reason);
        return new HostStatus(host, verdict.state, verdict.reason, words, verdict.since, guard, running);
    }

    /** @return the state of a host that has nothing in flight: Idle if true, else Unknown */
    public static boolean isIdle(KvmHost host, HostEvidence evidence) {
        return host.up() && evidence.guardVersion().isPresent();
    }

    private static Verdict verdict(KvmHost host, HostEvidence evidence, List<RunningBackup> running, Instant now) {
        if (running.isEmpty()) {
            return isIdle(host, evidence)
                    ? new Verdict(HostState.IDLE, isSilent(evidence) ? Reason.PROBES_UNANSWERED : Reason.NOTHING_IN_FLIGHT)
                    : new Verdict(HostState.UNKNOWN, whyUnknown(host, evidence));
        }
        Optional<RunningBackup> stalled = running.stream().filter(backup -> backup.stalledSince().isPresent())
                .min(Comparator.comparing(backup -> backup.stalledSince().get()));
        if (stalled.isPresent()) {
            boolean restore = RunningBackup.RESTORE.equals(stalled.get().operation());
            return new Verdict(HostState.STALLED, restore ? Reason.RESTORE_BLOCKED : Reason.NAS_NOT_ANSWERING,
                    stalled.get().stalledSince().get());
        }
        if (!host.up()) {
            return new Verdict(HostState.UNREACHABLE, Reason.AGENT_NOT_UP);
        }
        if (evidence.guardVersion().isPresent() && isSilent(evidence)) {
            return new Verdict(HostState.STALLED, Reason.PROBES_UNANSWERED,
                    evidence.toServerTime(evidence.silentSince().orElse(evidence.databaseNow()), now));
        }
        if (running.stream().anyMatch(RunningBackup::overdue)) {
            return new Verdict(HostState.OVERDUE, Reason.PAST_TIMEOUT);
        }
        boolean givenUp = running.stream().anyMatch(RunningBackup::givenUp);
        return new Verdict(HostState.RUNNING, givenUp ? Reason.GIVEN_UP : Reason.IN_PROGRESS);
    }

    private static boolean isSilent(HostEvidence evidence) {
        return evidence.missed() >= SILENT;
    }

    private static Reason whyUnknown(KvmHost host, HostEvidence evidence) {
        if (!host.up()) {
            return Reason.AGENT_NOT_UP;
        }
        if (evidence.hasPlugin()) {
            return isSilent(evidence) ? Reason.PROBES_UNANSWERED : Reason.NO_GUARD;
        }
        return evidence.missed() > 0 ? Reason.NO_AGENT_PLUGIN : Reason.NOT_ASKED_YET;
    }

    private static final class Verdict {
        private final HostState state;
        private final Reason reason;
        private final Instant since;

        Verdict(HostState state, Reason reason) {
            this(state, reason, null);
        }

        Verdict(HostState state, Reason reason, Instant since) {
            this.state = state;
            this.reason = reason;
            this.since = since;
        }
    }
}
