// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a host's answer apart and keeps what makes sense: hosts run other versions than we do, and one that answers
 * garbage must harm nobody but itself.
 */
final class ReportCheck {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_TEXT = 1024;
    /** Of all texts of a list together: what is kept of a host stays below some 64 KB. */
    private static final int MOST_TEXT_OF_ALL = 24 * 1024;
    private static final int MOST_VERSION = 64;
    private static final long MOST_SECONDS = 10L * 366 * 24 * 3600;
    private static final Set<String> OPERATIONS =
            Set.of(RunningBackup.BACKUP, RunningBackup.DELETE, RunningBackup.STATS, RunningBackup.RESTORE);
    private static final Set<String> PHASES = Set.of("starting", "mounting", "transferring", "syncing", "unmounting",
            "releasing", "ended");
    private static final Set<String> MODES = Set.of("hard", "soft", "softerr");

    /** The outcome of an operation that ended and left something on its host. */
    private static final String LEFT = "left";

    private ReportCheck() {
    }

    /**
     * Looks at what came back for a question.
     *
     * @param asked the host that was asked
     * @param from the host that answered
     * @return what of the answer is used; nothing of another host's, or of an empty one: it says nothing of this host
     */
    static Optional<HostReport> usable(long asked, long from, HostReport answer) {
        return asked == from ? Optional.ofNullable(answer).map(ReportCheck::usable) : Optional.empty();
    }

    /**
     * Keeps what makes sense.
     *
     * @return what of it is used: nothing in it is null that a host is to give, no number is out of range. In which
     *     functions of the kernel threads are blocked nobody asks here
     */
    static HostReport usable(HostReport answer) {
        HostReport report = new HostReport();
        report.format = answer.format;
        report.guardVersion = version(answer.guardVersion);
        report.commandTimeout = (int) seconds(answer.commandTimeout);
        report.time = answer.time;
        report.operations = operations(answer.operations);
        report.released = operations(answer.released);
        report.restores = mounts(answer.restores);
        report.orphanMounts = mounts(answer.orphanMounts);
        report.findings = stream(answer.findings).filter(finding -> ReportGaps.CODES.contains(String.valueOf(finding.code)))
                .map(finding -> new HostFinding(finding.code, null, text(finding.operation, MOST_TEXT)))
                .collect(Collectors.toList());
        report.operations.stream().filter(ReportCheck::hasEnded).forEach(ended -> addLeftBehind(report, ended));
        report.operations.removeIf(ReportCheck::hasEnded);
        return report;
    }

    /** Of what could not all be cleaned up, the guard leaves the state where it was: its sweep goes on from there. */
    private static boolean hasEnded(OperationReport operation) {
        return LEFT.equals(operation.outcome) && !operation.guardAlive;
    }

    private static void addLeftBehind(HostReport report, OperationReport ended) {
        report.released.add(ended);
        if (ended.mounted && ended.mountPoint != null && ended.repositoryAddress != null) {
            MountReport mount = new MountReport();
            mount.mountPoint = ended.mountPoint;
            mount.type = ended.repositoryType;
            mount.source = ended.repositoryAddress;
            mount.mountMode = ended.mountMode;
            report.orphanMounts.add(mount);
        }
    }

    private static List<OperationReport> operations(List<OperationReport> all) {
        return within(stream(all).filter(one -> one.id != null && OPERATIONS.contains(one.operation))
                .map(ReportCheck::operation), one -> length(one.id, one.vmName, one.backupPath, one.repositoryType,
                        one.repositoryAddress, one.timeoutSource, one.mountPoint, one.releaseReason, one.left));
    }

    private static OperationReport operation(OperationReport one) {
        OperationReport report = new OperationReport();
        report.id = text(one.id, MOST_TEXT);
        report.operation = one.operation;
        report.vmName = text(one.vmName, MOST_TEXT);
        report.backupPath = text(one.backupPath, MOST_TEXT);
        report.repositoryType = text(one.repositoryType, MOST_TEXT);
        report.repositoryAddress = text(one.repositoryAddress, MOST_TEXT);
        report.vmRunning = one.vmRunning;
        report.phase = word(one.phase, PHASES);
        report.started = one.started;
        report.elapsed = secondsOrNull(one.elapsed);
        report.timeout = secondsOrNull(one.timeout);
        report.timeoutSource = text(one.timeoutSource, MOST_TEXT);
        report.stallTimeout = secondsOrNull(one.stallTimeout);
        report.mountPoint = text(one.mountPoint, MOST_TEXT);
        report.mounted = one.mounted;
        report.mountMode = word(one.mountMode, MODES);
        report.blockedThreads = Math.max(0, one.blockedThreads);
        report.stalledFor = secondsOrNull(one.stalledFor);
        report.guardAlive = one.guardAlive;
        report.guardVersion = version(one.guardVersion);
        report.releaseReason = text(one.releaseReason, MOST_TEXT);
        report.outcome = text(one.outcome, MOST_TEXT);
        report.left = text(one.left, MOST_TEXT);
        report.updatedAgo = secondsOrNull(one.updatedAgo);
        return report;
    }

    private static List<MountReport> mounts(List<MountReport> all) {
        return within(stream(all).filter(one -> one.mountPoint != null && one.source != null)
                .map(ReportCheck::mount), one -> length(one.mountPoint, one.type, one.source));
    }

    private static MountReport mount(MountReport one) {
        MountReport report = new MountReport();
        report.mountPoint = text(one.mountPoint, MOST_TEXT);
        report.type = text(one.type, MOST_TEXT);
        report.source = text(one.source, MOST_TEXT);
        report.mountMode = word(one.mountMode, MODES);
        report.blockedThreads = Math.max(0, one.blockedThreads);
        return report;
    }

    private static <T> Stream<T> stream(List<T> all) {
        return all == null ? Stream.empty()
                : all.stream().filter(one -> one != null).limit(MOST_ENTRIES);
    }

    /** As many as there is room for, the first ones. */
    private static <T> List<T> within(Stream<T> all, ToIntFunction<T> length) {
        List<T> kept = new ArrayList<>();
        int room = MOST_TEXT_OF_ALL;
        for (T one : all.collect(Collectors.toList())) {
            room -= length.applyAsInt(one);
            if (room < 0) {
                break;
            }
            kept.add(one);
        }
        return kept;
    }

    private static int length(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).mapToInt(String::length).sum();
    }

    /** Without a word there is no guard. */
    private static String version(String text) {
        return text == null || text.isBlank() ? null : text(text, MOST_VERSION).replaceAll("[^ -~]", "?");
    }

    private static String text(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static String word(String word, Set<String> known) {
        return word != null && known.contains(word) ? word : null;
    }

    private static Long secondsOrNull(Long seconds) {
        return seconds == null ? null : Long.valueOf(seconds(seconds));
    }

    private static long seconds(long seconds) {
        return Math.max(0, Math.min(seconds, MOST_SECONDS));
    }
}
