// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.time.Duration;
import java.time.Instant;

/** A backup that takes its course by the clock, as the guard on the host would tell of it. */
final class SimulatedBackup {

    /** What the agent gives a script, less the minute that the guard leaves it. */
    static final long HOST_LIMIT = 7140;
    static final long STALL_LIMIT = 300;

    private static final Duration STARTING = Duration.ofSeconds(2);
    private static final Duration MOUNTING = Duration.ofSeconds(5);
    private static final Duration SYNCING = Duration.ofSeconds(12);
    private static final Duration UNMOUNTING = Duration.ofSeconds(4);
    private static final Duration TAKES = Duration.ofMinutes(4);
    private static final Duration UNTIL_IT_HANGS = Duration.ofMinutes(1);
    private static final Duration RELEASE = Duration.ofSeconds(6);

    private final BackupRows.Vm vm;
    private final BackupRows.Row row;
    private final boolean hangs;
    private final Instant ends;
    private final String id;
    private final long timeout;
    private final String timeoutSource;
    private final long stallTimeout;
    private Instant released;
    private String reason;

    /**
     * @param seen when this server heard of it first: one that began long ago takes its time from then
     * @param hangs whether the NAS stops answering one minute after its start
     * @param timeouts those of the zone, null where no probe brought any
     */
    SimulatedBackup(BackupRows.Vm vm, BackupRows.Row row, Instant seen, boolean hangs, TimeoutSettings timeouts) {
        this.vm = vm;
        this.row = row;
        this.hangs = hangs;
        this.ends = (seen.isAfter(row.started()) ? seen : row.started()).plus(TAKES);
        this.id = 1000 + row.id() + "-" + row.started().getEpochSecond();
        long asked = vm.timeout() != null ? vm.timeout() : timeouts == null ? 0 : timeouts.defaultTimeout;
        this.timeout = asked > 0 && asked < HOST_LIMIT ? asked : HOST_LIMIT;
        this.timeoutSource = timeout == HOST_LIMIT ? "host" : vm.timeout() != null ? "repository" : timeouts.defaultTimeoutSource;
        this.stallTimeout = timeouts == null || timeouts.stallTimeout <= 0 ? STALL_LIMIT : timeouts.stallTimeout;
    }

    BackupRows.Vm vm() {
        return vm;
    }

    BackupRows.Row row() {
        return row;
    }

    boolean isStalled(Instant now) {
        return hangs && released == null && !now.isBefore(hangsSince());
    }

    boolean isOverdue(Instant now) {
        return now.isAfter(row.started().plusSeconds(timeout));
    }

    boolean isReleasing() {
        return released != null;
    }

    /** Begins the release, once. */
    void release(Instant now, String why) {
        if (released == null) {
            released = now;
            reason = why;
        }
    }

    /** What the guard does by itself: it ends what stalls for too long or is overdue. */
    void guard(Instant now) {
        if (isStalled(now) && now.isAfter(hangsSince().plusSeconds(stallTimeout))) {
            release(now, "stall");
        } else if (isOverdue(now)) {
            release(now, "timeout");
        }
    }

    /** Whether it is over: released, or done. */
    boolean isOver(Instant now) {
        return released != null ? now.isAfter(released.plus(RELEASE)) : !hangs && now.isAfter(ends);
    }

    private Instant hangsSince() {
        return row.started().plus(UNTIL_IT_HANGS);
    }

    /** What the guard tells of it. */
    OperationReport report(Instant now) {
        OperationReport report = new OperationReport();
        report.id = id;
        report.operation = "backup";
        report.vmName = vm.instanceName();
        report.backupPath = row.path();
        report.repositoryType = vm.type();
        report.repositoryAddress = vm.address();
        report.vmRunning = true;
        report.phase = phase(now);
        report.started = row.started().getEpochSecond();
        report.elapsed = Math.max(0, Duration.between(row.started(), now).toSeconds());
        report.timeout = timeout;
        report.timeoutSource = timeoutSource;
        report.stallTimeout = stallTimeout;
        report.mountPoint = "/tmp/csbackup." + Long.toString(100_000 + row.id(), Character.MAX_RADIX);
        report.mounted = !report.phase.equals("starting") && !report.phase.equals("ended");
        report.mountMode = vm.mountMode();
        report.guardAlive = true;
        report.guardVersion = SimulatedHost.GUARD_VERSION;
        report.updatedAgo = 1L;
        if (isStalled(now)) {
            report.blockedThreads = 3;
            report.blockedAt.put("rpc_wait_bit_killable", 1);
            report.blockedAt.put("folio_wait_bit_common", 2);
            report.stalledFor = Duration.between(hangsSince(), now).toSeconds();
        }
        if (released != null) {
            report.releaseReason = reason;
            report.outcome = isOver(now) ? "released" : null;
        }
        return report;
    }

    /** What stays of the guard's state when the release could not take the mount away. */
    OperationReport left(Instant now) {
        OperationReport report = report(now);
        report.phase = "releasing";
        report.outcome = "left";
        report.left = "the mount " + report.mountPoint + " is still in use";
        report.mounted = true;
        report.guardAlive = false;
        return report;
    }

    private String phase(Instant now) {
        if (released != null) {
            return isOver(now) ? "ended" : "releasing";
        }
        if (now.isBefore(row.started().plus(STARTING))) {
            return "starting";
        }
        if (now.isBefore(row.started().plus(MOUNTING))) {
            return "mounting";
        }
        if (hangs || now.isBefore(ends.minus(SYNCING))) {
            return "transferring";
        }
        return now.isBefore(ends.minus(UNMOUNTING)) ? "syncing" : "unmounting";
    }
}
