// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.UnsupportedAnswer;
import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.ReleaseAnswer;
import io.nasguard.agent.api.ReleaseCommand;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.agent.api.StatusProbeCommand;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.sandbox.agent.AgentWire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** A host without a machine: its agent answers as its behaviour says, its backups take their course by the clock. */
final class SimulatedHost implements SandboxHost {

    static final String GUARD_VERSION = "0.1.0";

    private static final Logger LOGGER = LogManager.getLogger(SimulatedHost.class);
    private static final String OLD_VERSION = "0.0.9";
    private static final int COMMAND_TIMEOUT = 7200;
    private static final long SLOW_SECONDS = 12;
    private static final long LATE_SECONDS = 60;
    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final long BYTES_PER_SECOND = 50L << 20;
    private static final int RELEASED_KEPT = 5;

    private final long id;
    private final ScheduledExecutorService clock;
    private final List<Runnable> unanswered = new ArrayList<>();
    private final Deque<OperationReport> released = new ArrayDeque<>();
    private final List<OperationReport> leftBehind = new ArrayList<>();
    private Behaviour behaviour;
    private TimeoutSettings timeouts;
    private SimulatedBackup backup;
    private BackupRows.Vm restored;
    private Instant nextBackup;
    private int nonsense;

    /** @param clock where answers that take their time wait */
    SimulatedHost(long id, ScheduledExecutorService clock) {
        this.id = id;
        this.clock = clock;
    }

    /** What ran before is given up; what was not answered is answered now. */
    @Override
    public synchronized void behave(Behaviour now, Duration ago) {
        closeBackup();
        begin(now);
        BackupRows.vm(id).ifPresent(vm -> startBackup(vm, BackupRows.begin(vm, Instant.now().minus(ago))));
    }

    /** Without a backup that runs, the next begins soon. */
    @Override
    public synchronized void resume(Behaviour now) {
        begin(now);
        nextBackup = Instant.now().plus(PAUSE);
        BackupRows.vm(id).ifPresent(vm -> BackupRows.running(vm).ifPresent(row -> startBackup(vm, row)));
    }

    private void begin(Behaviour now) {
        behaviour = now;
        leftBehind.clear();
        if (restored != null) {
            BackupRows.state(restored, "Running");
            restored = null;
        }
        if (now == Behaviour.STALLED_RESTORE) {
            restored = BackupRows.vm(id).orElse(null);
            if (restored != null) {
                BackupRows.state(restored, "Restoring");
            }
        }
        if (now != Behaviour.NO_THREAD) {
            List.copyOf(unanswered).forEach(Runnable::run);
            unanswered.clear();
        }
    }

    private void startBackup(BackupRows.Vm vm, BackupRows.Row row) {
        if (behaviour == Behaviour.STALLED_RESTORE) {
            BackupRows.fail(row);
            return;
        }
        backup = new SimulatedBackup(vm, row, Instant.now(), behaviour.hangs(), timeouts);
    }

    private void closeBackup() {
        if (backup != null) {
            BackupRows.fail(backup.row());
            backup = null;
        }
    }

    @Override
    public synchronized Behaviour behaviour() {
        return behaviour;
    }

    @Override
    public String description() {
        return behaviour().description();
    }

    @Override
    public synchronized Optional<OperationReport> running() {
        return Optional.ofNullable(backup).map(running -> running.report(Instant.now()));
    }

    /** Lets backups begin, end and be released by the clock. */
    @Override
    public synchronized void tick() {
        Instant now = Instant.now();
        if (behaviour == Behaviour.DISCONNECTED || behaviour == Behaviour.STALLED_RESTORE) {
            return;
        }
        if (backup == null) {
            if (nextBackup != null && now.isAfter(nextBackup)) {
                nextBackup = null;
                BackupRows.vm(id).ifPresent(vm -> startBackup(vm, BackupRows.begin(vm, now)));
            }
            return;
        }
        if (behaviour.hasGuard() && behaviour != Behaviour.NO_THREAD) {
            backup.guard(now);
        }
        if (backup.isOver(now)) {
            end(now);
        }
    }

    private void end(Instant now) {
        if (backup.isReleasing() && behaviour == Behaviour.LEAVES_MOUNT) {
            leftBehind.add(backup.left(now));
            BackupRows.fail(backup.row());
        } else if (backup.isReleasing()) {
            released.addFirst(backup.report(now));
            if (released.size() > RELEASED_KEPT) {
                released.removeLast();
            }
            BackupRows.fail(backup.row());
        } else {
            BackupRows.complete(backup.row(), BYTES_PER_SECOND * Duration.between(backup.row().started(), now).toSeconds());
        }
        backup = null;
        nextBackup = now.plus(PAUSE);
    }

    @Override
    public synchronized void take(String request, Consumer<String> reply) {
        if (behaviour == Behaviour.NO_THREAD && (backup == null || backup.isStalled(Instant.now()))) {
            unanswered.add(() -> answer(request, reply));
            return;
        }
        switch (behaviour) {
            case NO_PLUGIN -> LOGGER.debug("Host {} does not know what it is asked", id);
            case SLOW -> clock.schedule(() -> answer(request, reply), SLOW_SECONDS, TimeUnit.SECONDS);
            case LATE -> clock.schedule(() -> answer(request, reply), LATE_SECONDS, TimeUnit.SECONDS);
            case GARBAGE -> reply.accept(nonsense());
            default -> answer(request, reply);
        }
    }

    private synchronized void answer(String request, Consumer<String> reply) {
        try {
            Command[] commands = AgentWire.read(request, Command.class);
            Answer[] answers = new Answer[commands.length];
            for (int i = 0; i < commands.length; i++) {
                answers[i] = answer(commands[i]);
            }
            reply.accept(AgentWire.write(answers));
        } catch (ClassNotFoundException e) {
            LOGGER.warn("Host {} does not know the command and does not answer: {}", id, e.getMessage());
        }
    }

    private Answer answer(Command command) {
        if (command instanceof StatusProbeCommand probe) {
            timeouts = probe.getTimeouts() == null ? timeouts : probe.getTimeouts();
            return new StatusProbeAnswer(probe, report());
        }
        if (command instanceof ReleaseCommand release) {
            return release(release);
        }
        return new UnsupportedAnswer(command, "A simulated host knows the guard's commands alone, and not " + command);
    }

    private Answer release(ReleaseCommand command) {
        if (behaviour == Behaviour.NO_GUARD) {
            return new ReleaseAnswer(command, false, null, "/usr/bin/nas-backup-guard is not there or not executable: install"
                    + " nas-backup-guard-agent on this host again.");
        }
        Instant now = Instant.now();
        if (backup != null && (command.getVmName() == null ? backup.isStalled(now) || backup.isOverdue(now)
                : command.getVmName().equals(backup.vm().instanceName()))) {
            backup.release(now, "requested");
        }
        String unit = "nas-backup-guard-release-" + now.toEpochMilli() + "-1";
        return new ReleaseAnswer(command, true, unit, "started as the unit " + unit);
    }

    private HostReport report() {
        Instant now = Instant.now();
        HostReport report = new HostReport();
        report.commandTimeout = COMMAND_TIMEOUT;
        report.time = now.getEpochSecond();
        if (behaviour == Behaviour.NO_GUARD) {
            report.findings.add(new HostFinding("guard-missing", "/etc/cloudstack/agent/nasbackup.sh is not there: backups"
                    + " run without the guard. Install nas-backup-guard-agent on this host."));
            return report;
        }
        report.guardVersion = behaviour == Behaviour.OLD_GUARD ? OLD_VERSION : GUARD_VERSION;
        report.released.addAll(released);
        // As the guard does: its sweep goes on from the state that stays there.
        report.operations.addAll(leftBehind);
        if (backup != null) {
            boolean leaves = behaviour == Behaviour.LEAVES_MOUNT && backup.isReleasing() && backup.isOver(now);
            report.operations.add(leaves ? backup.left(now) : backup.report(now));
        }
        if (behaviour == Behaviour.OLD_GUARD) {
            report.operations.forEach(SimulatedHost::age);
        }
        if (behaviour == Behaviour.ORPHAN_MOUNT) {
            report.orphanMounts.add(mount("/tmp/csbackup.Qx7Lk", 0));
        }
        if (restored != null) {
            report.restores.add(mount("/usr/share/cloudstack-agent/tmp/csbackup.17329", 2));
        }
        return report;
    }

    private static void age(OperationReport operation) {
        operation.stallTimeout = null;
        operation.timeoutSource = null;
        operation.guardVersion = OLD_VERSION;
    }

    private MountReport mount(String folder, int blocked) {
        MountReport mount = new MountReport();
        mount.mountPoint = folder;
        mount.type = "nfs4";
        mount.source = BackupRows.vm(id).map(BackupRows.Vm::address).orElse("10.10.20.11:/export/daily");
        mount.mountMode = BackupRows.vm(id).map(BackupRows.Vm::mountMode).orElse("hard");
        mount.blockedThreads = blocked;
        if (blocked > 0) {
            mount.blockedAt.put("nfs_wait_bit_killable", blocked);
        }
        return mount;
    }

    /** Answers of the right kind with nothing in them, impossible ones, of another kind, and none at all. */
    private String nonsense() {
        HostReport impossible = new HostReport();
        impossible.format = 99;
        impossible.guardVersion = "";
        impossible.commandTimeout = -1;
        impossible.time = Long.MAX_VALUE;
        impossible.operations.add(new OperationReport());
        impossible.restores.add(new MountReport());
        List<String> all = List.of(
                AgentWire.write(new StatusProbeAnswer(new StatusProbeCommand(null), (HostReport) null)),
                AgentWire.write(new StatusProbeAnswer(new StatusProbeCommand(null), impossible)),
                AgentWire.write(new Answer(new StatusProbeCommand(null), true, "yes")),
                "[{\"io.nasguard.agent.api.StatusProbeAnswer\":{\"report\":{\"operations\":null,\"released\":null,\"time\":\"x\"}}}]",
                "[{\"io.nasguard.agent.api.StatusProbeAnswer\":{\"result\":true,\"report\":{\"operations\":[null],"
                        + "\"findings\":null}}}]",
                "[]");
        return all.get(nonsense++ % all.size());
    }
}
