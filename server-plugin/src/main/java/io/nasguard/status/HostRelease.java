// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Ends stuck operations on a host and says what was freed. The host releases by itself once it has begun: nothing is
 * lost when the management server stops in the middle; asking again finds what is left.
 */
public final class HostRelease {

    /** The guard's own release takes about ten seconds, for one operation after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final StatusView view;
    private final AgentLink agents;
    private final HostMonitor monitor;
    private final Pause pause;

    public HostRelease(StatusView view, AgentLink agents, HostMonitor monitor) {
        this(view, agents, monitor, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    HostRelease(StatusView view, AgentLink agents, HostMonitor monitor, Pause pause) {
        this.view = view;
        this.agents = agents;
        this.monitor = monitor;
        this.pause = pause;
    }

    /**
     * Waits for the host to be done, some minutes at most: for the thread of an async job.
     *
     * @param hostId the database's own number
     * @param vmId the VM (the database's own number) whose operation ends whatever its state; null for all operations
     *     that are stalled or overdue
     * @throws UnknownHostException when there is no such KVM host
     * @throws ReleaseFailedException when the agent cannot do it; the message names the command to run on the host
     */
    public ReleaseResult release(long hostId, Long vmId, Progress progress) {
        HostStatus status = view.of(hostId);
        List<RunningBackup> wanted = vmId == null ? stuck(status) : ofVm(status, view.vm(vmId));
        if (wanted.isEmpty()) {
            progress.say("There is nothing to release on host " + status.host().name() + ".");
            return new ReleaseResult(status.host(), List.of());
        }
        List<RunningBackup> guarded = wanted.stream()
                .filter(backup -> !RunningBackup.RESTORE.equals(backup.operation())).collect(Collectors.toList());
        List<ReleaseResult.Released> released = new ArrayList<>();
        wanted.stream().filter(backup -> !guarded.contains(backup))
                .forEach(restore -> released.add(new ReleaseResult.Released(restore, "left",
                        "A restore is not ended by force while it may go on: that leaves a half-written disk."
                                + " The host's sweep ends it once it is proven to hang.")));
        if (!guarded.isEmpty()) {
            start(status, guarded, progress);
            released.addAll(follow(status, guarded, progress));
        }
        return new ReleaseResult(status.host(), released);
    }

    private static List<RunningBackup> stuck(HostStatus status) {
        // An agent that does not answer has not said which of its operations hangs.
        boolean all = status.reason() == Reason.PROBES_UNANSWERED;
        return status.running().stream()
                .filter(backup -> all || backup.overdue() || backup.stalledSince().isPresent())
                .collect(Collectors.toList());
    }

    private static List<RunningBackup> ofVm(HostStatus status, Optional<VmRef> vm) {
        return status.running().stream()
                .filter(backup -> vm.filter(wanted -> backup.vmUuid().filter(wanted.uuid()::equals).isPresent()
                        || backup.instanceName().filter(wanted.instanceName()::equals).isPresent()).isPresent())
                .collect(Collectors.toList());
    }

    /** The host's own command ends what it calls stalled or overdue; by the VM's name, whatever we call so. */
    private void start(HostStatus status, List<RunningBackup> wanted, Progress progress) {
        KvmHost host = status.host();
        Set<String> names = wanted.stream().map(backup -> backup.instanceName().orElse(null))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!host.up()) {
            throw failed(host, names, "the agent is not up (" + host.agentState() + ")");
        }
        if (!status.guardInstalled()) {
            throw new ReleaseFailedException("Nothing was released on host " + host.name()
                    + ": the guard is not known to be installed there. Install nas-backup-guard-agent on the host;"
                    + " until then, end the backup there by hand: umount -f -i on the repository's mount point under"
                    + " /tmp/csbackup.*, repeated until it is gone.");
        }
        for (String name : names) {
            progress.say("Asking host " + host.name() + " to release "
                    + (name == null ? "what is stalled or overdue" : "the operation of VM " + name) + ".");
            AgentLink.ReleaseStart start = agents.release(host.id(), name);
            if (!start.isStarted()) {
                throw failed(host, names, start.words());
            }
        }
    }

    private static ReleaseFailedException failed(KvmHost host, Set<String> names, String why) {
        String command = names.stream()
                .map(name -> "nas-backup-guard release" + (name == null ? "" : " --vm " + name))
                .collect(Collectors.joining("; "));
        return new ReleaseFailedException("Host " + host.name() + " cannot be asked to release: " + why
                + (why.endsWith(".") ? "" : ".") + " Log on to the host and run: " + command);
    }

    private List<ReleaseResult.Released> follow(HostStatus status, List<RunningBackup> wanted, Progress progress) {
        KvmHost host = status.host();
        List<RunningBackup> waiting = new ArrayList<>(wanted);
        List<ReleaseResult.Released> released = new ArrayList<>();
        long looks = PATIENCE.toMillis() / BETWEEN_LOOKS.toMillis();
        for (long look = 0; look < looks && !waiting.isEmpty(); look++) {
            pause(host);
            Optional<HostReport> report = ask(host);
            report.ifPresent(answer -> settle(answer, waiting, released, progress));
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
            pause.forTime(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReleaseFailedException("The management server stops. Host " + host.name()
                    + " goes on with the release by itself.");
        }
    }

    /** Asks and waits for no answer longer than until the next look. */
    private Optional<HostReport> ask(KvmHost host) {
        LastAnswer answer = new LastAnswer(host.id());
        agents.probe(host.id(), null, answer);
        return answer.within(BETWEEN_LOOKS).map(report -> {
            monitor.answered(host.id(), report);
            return report;
        });
    }

    private static void settle(HostReport report, List<RunningBackup> waiting,
            List<ReleaseResult.Released> released, Progress progress) {
        List<RunningBackup> gone = waiting.stream().filter(backup -> !runs(report, backup))
                .collect(Collectors.toList());
        for (RunningBackup backup : gone) {
            ReleaseResult.Released entry = entry(backup, report);
            progress.say(entry.words());
            released.add(entry);
        }
        waiting.removeAll(gone);
    }

    private static boolean runs(HostReport report, RunningBackup backup) {
        return report.operations.stream().anyMatch(operation -> backup.operationId().isPresent()
                ? backup.operationId().get().equals(operation.id)
                : Objects.equals(backup.instanceName().orElse(null), operation.vmName));
    }

    private static ReleaseResult.Released entry(RunningBackup backup, HostReport report) {
        Optional<OperationReport> end = report.released.stream()
                .filter(operation -> backup.operationId().filter(operation.id::equals).isPresent()).findFirst();
        String outcome = end.map(operation -> operation.outcome).orElse("ended");
        String left = end.map(operation -> operation.left).filter(words -> !words.isEmpty())
                .map(words -> " What stayed behind: " + words).orElse("");
        String name = ReasonWords.name(backup);
        return new ReleaseResult.Released(backup, outcome, "ended".equals(outcome)
                ? "It ended by itself: " + name + "." : "Released: " + name + "." + left);
    }

    /** Waits; a test does not. */
    @FunctionalInterface
    interface Pause {
        void forTime(Duration time) throws InterruptedException;
    }
}
