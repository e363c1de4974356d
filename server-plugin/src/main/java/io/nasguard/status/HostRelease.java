// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends stuck operations on a host and says what was freed. The host releases by itself once it has begun: nothing is
 * lost when the management server stops in the middle; asking again finds what is left.
 */
public final class HostRelease {

    /** The phase of a backup that has not begun. */
    private static final String QUEUED = OperationsInFlight.QUEUED;

    private final StatusView view;
    private final AgentLink agents;
    private final ReleaseWatch watch;

    public HostRelease(StatusView view, AgentLink agents, HostMonitor monitor) {
        this(view, agents, monitor, ReleaseWatch.Time.real());
    }

    HostRelease(StatusView view, AgentLink agents, HostMonitor monitor, ReleaseWatch.Time time) {
        this.view = view;
        this.agents = agents;
        this.watch = new ReleaseWatch(agents, monitor, time);
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
        HostStatus status = asItIsNow(view.of(hostId));
        List<RunningBackup> wanted = vmId == null ? stuck(status) : ofVm(status, view.vm(vmId));
        if (wanted.isEmpty()) {
            if (vmId == null && !status.host().up() && !status.running().isEmpty()) {
                // Whether what is in flight hangs, only the host could say.
                throw notUp(status.host(), Collections.singleton(null));
            }
            progress.say("There is nothing to release on host " + status.host().name() + ".");
            return new ReleaseResult(status.host(), List.of());
        }
        List<ReleaseResult.Released> released = new ArrayList<>();
        List<RunningBackup> guarded = new ArrayList<>();
        for (RunningBackup backup : wanted) {
            Optional<String> why = whyNot(backup, status);
            why.ifPresent(words -> released.add(ReleaseResult.Released.goesOn(backup, words)));
            if (!why.isPresent()) {
                guarded.add(backup);
            }
        }
        if (!guarded.isEmpty()) {
            start(status, guarded, progress);
            released.addAll(watch.follow(status.host(), guarded, progress));
        }
        return new ReleaseResult(status.host(), released);
    }

    /** An agent that was silent may have a thread again: then it says itself what hangs, and the rest may go on. */
    private HostStatus asItIsNow(HostStatus status) {
        if (status.reason() != Reason.PROBES_UNANSWERED) {
            return status;
        }
        List<String> known = status.running().stream().map(RunningBackup::operationId).flatMap(Optional::stream)
                .collect(Collectors.toList());
        return watch.ask(status.host()).filter(report -> !ReportGaps.mayHide(report, known))
                .map(report -> view.of(status.host().id(), report)).orElse(status);
    }

    private static Optional<String> whyNot(RunningBackup backup, HostStatus status) {
        if (RunningBackup.RESTORE.equals(backup.operation())) {
            return Optional.of("A restore is not ended by force while it may go on: that leaves a half-written disk."
                    + " The host's sweep ends it once it is proven to hang.");
        }
        if (backup.phase().filter(QUEUED::equals).isPresent()) {
            String ahead = status.running().stream().filter(other -> other.phase().filter(QUEUED::equals).isEmpty())
                    .map(ReasonWords::name).findFirst().orElse("another operation");
            return Optional.of("Not released: " + ReasonWords.name(backup) + ". It has not begun on the host; it waits"
                    + " behind " + ahead + ".");
        }
        return Optional.empty();
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
            throw notUp(host, names);
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

    private static ReleaseFailedException notUp(KvmHost host, Set<String> names) {
        return failed(host, names, "the agent is not up (" + host.agentState() + ")");
    }

    private static ReleaseFailedException failed(KvmHost host, Set<String> names, String why) {
        String command = names.stream()
                .map(name -> "nas-backup-guard release" + (name == null ? "" : " --vm " + name))
                .collect(Collectors.joining("; "));
        return new ReleaseFailedException("Host " + host.name() + " cannot be asked to release: " + why
                + (why.endsWith(".") ? "" : ".") + " Log on to the host and run: " + command);
    }
}
