// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what the database and the hosts know of operations. The host knows best what runs on it; the database knows what
 * it is, and is all there is where a host says nothing.
 */
final class OperationsInFlight {

    /** The phase of a backup that waits for another operation of its host: CloudStack sends one at a time. */
    static final String QUEUED = "queued";
    private static final String RESTORING = "restoring";
    private static final String ENDED = "ended";

    /** A last answer that is older says little of now. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** For as long, an answer stands, whatever the clocks of its operations say. */
    private static final Duration STANDS = Duration.ofMinutes(5);

    /** A slow NAS blocks threads, too: in that many answers in a row, where no guard looks closer. */
    private static final int LOOKS = 3;

    private final Map<Long, ObservedHost> hosts = new HashMap<>();
    private final BackupTargets targets;
    private final Duration managementWait;
    private final Duration hostLimit;
    private final Instant now;
    private final Leftovers leftovers;
    private final Map<String, InFlightBackup> rowsByPath = new HashMap<>();
    private final Map<String, InFlightBackup> lastOfVm = new HashMap<>();
    private final Set<InFlightBackup> shown = new HashSet<>();
    private final Map<Long, List<RunningBackup>> running = new HashMap<>();
    /** By host, when the first of its operations was asked for. */
    private final Map<Long, Instant> busySince = new HashMap<>();

    /** @param hostLimit how long a backup may run whose repository is not known */
    OperationsInFlight(Collection<ObservedHost> hosts, BackupTargets targets, Duration managementWait,
            Duration hostLimit, Instant now) {
        hosts.forEach(host -> this.hosts.put(host.host().id(), host));
        this.targets = targets;
        this.managementWait = managementWait;
        this.hostLimit = hostLimit;
        this.now = now;
        this.leftovers = new Leftovers(managementWait, now);
    }

    /**
     * @param unfinished rows that may be in flight
     * @param named rows that the hosts' operations name, whatever their state
     * @return what is in flight on each host that has something in flight, the oldest first
     */
    Map<Long, List<RunningBackup>> join(List<InFlightBackup> unfinished, List<InFlightBackup> named,
            List<RestoringVm> restoring) {
        unfinished.forEach(row -> row.path().ifPresent(path -> rowsByPath.put(path, row)));
        unfinished.stream().filter(row -> row.removed().isEmpty())
                .forEach(row -> lastOfVm.put(row.vm().instanceName(), row));
        named.forEach(row -> row.path().ifPresent(path -> rowsByPath.putIfAbsent(path, row)));
        for (ObservedHost host : hosts.values()) {
            host.evidence().report().ifPresent(report -> addOperations(host, report));
        }
        addRestores(restoring);
        unfinished.stream().filter(row -> !shown.contains(row)).forEach(this::addRow);
        running.values().forEach(operations -> operations.sort(Comparator.comparing(
                operation -> operation.started().orElse(now))));
        return running;
    }

    private void addOperations(ObservedHost host, HostReport report) {
        Duration age = host.evidence().answeredAgo().orElse(Duration.ZERO);
        for (OperationReport operation : report.operations) {
            // One of an earlier boot has no elapsed time: the reboot ended it.
            if (operation.elapsed != null && !ENDED.equals(operation.phase)) {
                addOperation(host, operation, age);
            }
        }
    }

    private void addOperation(ObservedHost host, OperationReport operation, Duration age) {
        Optional<InFlightBackup> row = row(operation);
        Optional<BackupTarget> target = row.flatMap(InFlightBackup::repositoryUuid).flatMap(targets::byUuid)
                .or(() -> targets.byAddress(operation.repositoryAddress, host.host().place().zoneId()));
        Duration elapsed = Duration.ofSeconds(operation.elapsed).plus(age);
        Duration timeout = operation.timeout == null
                ? target.map(BackupTarget::timeout).orElse(hostLimit) : Duration.ofSeconds(operation.timeout);
        if (age.compareTo(STANDS) > 0 && elapsed.compareTo(timeout.plus(managementWait)) > 0) {
            return;
        }
        boolean backup = RunningBackup.BACKUP.equals(operation.operation);
        Instant started = row.filter(known -> backup).map(InFlightBackup::started)
                .orElse(answered(host).minusSeconds(operation.elapsed));
        add(host, RunningBackup.builder(operation.operation)
                .backup(row.map(InFlightBackup::uuid).orElse(null))
                .vm(row.map(known -> known.vm().uuid()).orElse(null),
                        row.map(known -> known.vm().name()).orElse(operation.vmName),
                        operation.vmName != null
                                ? operation.vmName : row.map(known -> known.vm().instanceName()).orElse(null))
                .repository(target.map(BackupTarget::uuid).orElse(null), target.map(BackupTarget::name).orElse(null))
                .started(started)
                .elapsed(elapsed)
                .timeout(timeout.getSeconds())
                .stallTimeout(operation.guardAlive ? operation.stallTimeout : null)
                .phase(operation.phase)
                .mountMode(operation.mountMode)
                .blockedProcesses(operation.blockedThreads)
                .givenUp(backup && row.filter(leftovers::isGivenUp).isPresent())
                .overdue(elapsed.compareTo(timeout) > 0)
                .stalledSince(stalledSince(host, operation, target, age))
                .operationId(operation.id)
                .build());
        row.ifPresent(shown::add);
        busySince.merge(host.host().id(), started, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** By its folder; a backup whose folder the host does not name is the VM's last one that was not removed. */
    private Optional<InFlightBackup> row(OperationReport operation) {
        if (operation.backupPath == null && RunningBackup.BACKUP.equals(operation.operation)) {
            return Optional.ofNullable(lastOfVm.get(operation.vmName));
        }
        return Optional.ofNullable(rowsByPath.get(operation.backupPath));
    }

    /** The guard knows a slow NAS from a dead one; without it, threads must be blocked in answer after answer. */
    private Instant stalledSince(ObservedHost host, OperationReport operation, Optional<BackupTarget> target,
            Duration age) {
        Duration limit = StallLimit.of(operation.mountMode, target);
        if (isStale(host, age)) {
            return null;
        }
        if (operation.stalledFor != null) {
            Instant since = Optional.ofNullable(host.evidence().marks().get(operation.id)).flatMap(Mark::stuck)
                    .map(time -> host.evidence().toServerTime(time, now))
                    .orElse(answered(host).minusSeconds(operation.stalledFor));
            return operation.stalledFor > limit.getSeconds() ? since : null;
        }
        return operation.guardAlive ? null : blockedSince(host, operation.id, limit);
    }

    private Instant blockedSince(ObservedHost host, String key, Duration limit) {
        HostEvidence evidence = host.evidence();
        return Optional.ofNullable(evidence.marks().get(key)).filter(mark -> mark.looks() >= LOOKS).flatMap(Mark::stuck)
                .filter(since -> Duration.between(since, evidence.answered().orElse(since)).compareTo(limit) >= 0)
                .map(since -> evidence.toServerTime(since, now)).orElse(null);
    }

    /** When the host last answered, by this server's clock. */
    private Instant answered(ObservedHost host) {
        return host.evidence().toServerTime(host.evidence().answered().orElse(host.evidence().databaseNow()), now);
    }

    private static boolean isStale(ObservedHost host, Duration age) {
        return !host.host().up() && age.compareTo(FRESH) > 0;
    }

    private void addRestores(List<RestoringVm> restoring) {
        Map<ObservedHost, List<MountReport>> mounts = new HashMap<>();
        Map<String, Integer> perRepository = new HashMap<>();
        for (ObservedHost host : hosts.values()) {
            Duration age = host.evidence().answeredAgo().orElse(Duration.ZERO);
            boolean stands = age.compareTo(STANDS) <= 0 || age.compareTo(managementWait) <= 0;
            List<MountReport> ofHost = host.evidence().report().filter(report -> stands)
                    .map(report -> report.restores).orElse(List.of());
            mounts.put(host, ofHost);
            ofHost.forEach(mount -> target(host, mount)
                    .ifPresent(target -> perRepository.merge(target.uuid(), 1, Integer::sum)));
        }
        mounts.forEach((host, ofHost) -> ofHost.forEach(mount -> addRestore(host, mount, restoring, perRepository)));
    }

    private Optional<BackupTarget> target(ObservedHost host, MountReport mount) {
        return targets.byAddress(mount.source, host.host().place().zoneId());
    }

    private void addRestore(ObservedHost host, MountReport mount, List<RestoringVm> restoring,
            Map<String, Integer> perRepository) {
        Duration age = host.evidence().answeredAgo().orElse(Duration.ZERO);
        Optional<BackupTarget> target = target(host, mount);
        Optional<VmRef> vm = target.filter(known -> perRepository.get(known.uuid()) == 1)
                .flatMap(known -> theOnlyOne(restoring, known.uuid(), host.host().place().zoneId()));
        Instant seen = Optional.ofNullable(host.evidence().marks().get(mount.mountPoint)).map(Mark::seen)
                .map(time -> host.evidence().toServerTime(time, now)).orElse(answered(host));
        add(host, RunningBackup.builder(RunningBackup.RESTORE)
                .vm(vm.map(VmRef::uuid).orElse(null), vm.map(VmRef::name).orElse(null),
                        vm.map(VmRef::instanceName).orElse(null))
                .repository(target.map(BackupTarget::uuid).orElse(null), target.map(BackupTarget::name).orElse(null))
                .started(seen)
                .elapsed(Duration.between(seen, now))
                .phase(RESTORING)
                .mountMode(mount.mountMode)
                .blockedProcesses(mount.blockedThreads)
                .stalledSince(isStale(host, age) ? null
                        : blockedSince(host, mount.mountPoint, StallLimit.of(mount.mountMode, target)))
                .build());
        busySince.merge(host.host().id(), seen, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Optional<VmRef> theOnlyOne(List<RestoringVm> restoring, String repository, long zone) {
        RestoringVm found = null;
        for (RestoringVm candidate : restoring) {
            if (candidate.restoresFrom(repository, zone)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = candidate;
            }
        }
        return Optional.ofNullable(found).map(RestoringVm::vm);
    }

    /** A row that no host shows. */
    private void addRow(InFlightBackup row) {
        ObservedHost host = row.hostId().map(hosts::get).orElse(null);
        Optional<BackupTarget> target = row.repositoryUuid().flatMap(targets::byUuid);
        Duration timeout = target.map(BackupTarget::timeout).orElse(hostLimit);
        if (host == null || !leftovers.mayRun(row, timeout)) {
            return;
        }
        String phase = null;
        if (leftovers.wouldBeSeen(row, host.evidence())) {
            if (!waitsItsTurn(row, host)) {
                return;
            }
            phase = QUEUED;
        }
        Duration elapsed = leftovers.age(row);
        add(host, RunningBackup.builder(RunningBackup.BACKUP)
                .backup(row.uuid())
                .vm(row.vm().uuid(), row.vm().name(), row.vm().instanceName())
                .repository(target.map(BackupTarget::uuid).orElse(null), target.map(BackupTarget::name).orElse(null))
                .started(row.started())
                .elapsed(elapsed)
                .timeout(timeout.getSeconds())
                .phase(phase)
                .givenUp(leftovers.isGivenUp(row))
                .overdue(phase == null && elapsed.compareTo(timeout) > 0)
                .build());
    }

    private boolean waitsItsTurn(InFlightBackup row, ObservedHost host) {
        Instant first = busySince.get(host.host().id());
        return first != null && !row.started().isBefore(first) && !leftovers.isGivenUp(row);
    }

    private void add(ObservedHost host, RunningBackup operation) {
        running.computeIfAbsent(host.host().id(), none -> new ArrayList<>()).add(operation);
    }
}
