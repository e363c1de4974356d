// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.repository.Clocks;
import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryReporter;
import io.nasguard.repository.RepositoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts together what the database and the hosts know. All of it is read from the database, where the hosts' answers are
 * kept too: so each management server of a cluster sees the same.
 */
public final class StatusView {

    /** A backup that began earlier than all clocks allow, and this, is a left-over. */
    private static final Duration MARGIN = Duration.ofHours(1);

    /** A host may let a backup run for longer, or say so; then its guard shows the backup, and this need not reach so far. */
    private static final long MOST_SECONDS = Duration.ofDays(1).getSeconds();

    private final HostStore hosts;
    private final InFlightStore backups;
    private final RepositoryStore repositories;
    private final RepositoryReporter reporter;
    private final Clocks clocks;
    private final Clock clock;
    private final HostClassifier classifier = new HostClassifier();

    /** @param clock this management server's, by which CloudStack dates backups */
    public StatusView(HostStore hosts, InFlightStore backups, RepositoryStore repositories, RepositoryReporter reporter,
            Clocks clocks, Clock clock) {
        this.hosts = hosts;
        this.backups = backups;
        this.repositories = repositories;
        this.reporter = reporter;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Looks at what is in flight. */
    InFlightLook inFlight() {
        return inFlight(Map.of());
    }

    /** @param justNow what hosts have answered since the database was last written to, by their ids */
    private InFlightLook inFlight(Map<Long, HostReport> justNow) {
        Instant now = clock.instant();
        Duration managementWait = Duration.ofSeconds(clocks.managementWait());
        Duration horizon = managementWait.plusSeconds(Math.min(clocks.longestHostLimit(), MOST_SECONDS)).plus(MARGIN);
        Map<Long, ObservedHost> observed = new HashMap<>();
        hosts.busy().forEach(host -> observed.put(host.host().id(), host));
        List<InFlightBackup> unfinished = backups.unfinished(now.minus(horizon));
        addHosts(observed, unfinished);
        justNow.forEach((id, report) -> observed.computeIfPresent(id, (same, host) -> host.answering(report)));
        if (observed.isEmpty()) {
            return new InFlightLook(Map.of(), List.of(), managementWait.getSeconds());
        }
        OperationsInFlight operations = new OperationsInFlight(observed.values(), targets(), managementWait,
                Duration.ofSeconds(clocks.hostLimit(null)), now);
        Map<Long, HostStatus> statuses = new HashMap<>();
        operations.join(unfinished, named(observed.values(), unfinished), restoring(observed.values()))
                .forEach((id, running) -> statuses.put(id, classifier.classify(observed.get(id), running, now)));
        Set<Long> watched = awaited(unfinished, new Leftovers(managementWait, now));
        watched.addAll(statuses.keySet());
        return new InFlightLook(statuses, observed.values().stream()
                .filter(host -> watched.contains(host.host().id())).collect(Collectors.toList()), managementWait.getSeconds());
    }

    /** Of a backup that CloudStack waits for, the host may not have heard yet: its agent does one thing after the other. */
    private static Set<Long> awaited(List<InFlightBackup> unfinished, Leftovers leftovers) {
        return unfinished.stream().filter(row -> !leftovers.isGivenUp(row)).map(InFlightBackup::hostId)
                .flatMap(Optional::stream).collect(Collectors.toCollection(HashSet::new));
    }

    /** @return the time by this management server's clock */
    Instant now() {
        return clock.instant();
    }

    /** @return the state of a host that has nothing in flight */
    HostStatus withNothingInFlight(ObservedHost host) {
        return classifier.classify(host, List.of(), clock.instant());
    }

    /** @throws UnknownHostException when there is no such KVM host */
    HostStatus of(long hostId) {
        ObservedHost host = hosts.byIds(List.of(hostId)).stream().findFirst().orElseThrow(UnknownHostException::new);
        return Optional.ofNullable(inFlight().statuses().get(hostId)).orElseGet(() -> withNothingInFlight(host));
    }

    /** @param justNow what the host has just answered: it counts, and not the answer in the database */
    HostStatus of(long hostId, HostReport justNow) {
        return Optional.ofNullable(inFlight(Map.of(hostId, justNow)).statuses().get(hostId)).orElseGet(() -> of(hostId));
    }

    Optional<VmRef> vm(long id) {
        return backups.vm(id);
    }

    private void addHosts(Map<Long, ObservedHost> observed, List<InFlightBackup> unfinished) {
        Set<Long> missing = unfinished.stream().map(InFlightBackup::hostId).flatMap(Optional::stream)
                .filter(id -> !observed.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            hosts.byIds(missing).forEach(host -> observed.put(host.host().id(), host));
        }
    }

    private BackupTargets targets() {
        List<Repository> all = repositories.find(RepositoryFilter.all());
        return new BackupTargets(all, reporter);
    }

    /** Hosts show operations for longer than the rows of the horizon, and also deletions, whose rows are finished. */
    private List<InFlightBackup> named(Collection<ObservedHost> observed, List<InFlightBackup> unfinished) {
        Set<String> paths = new HashSet<>();
        for (HostReport report : reports(observed)) {
            report.operations.stream().map(operation -> operation.backupPath).filter(Objects::nonNull)
                    .forEach(paths::add);
        }
        unfinished.forEach(row -> row.path().ifPresent(paths::remove));
        return paths.isEmpty() ? List.of() : backups.byPaths(paths);
    }

    private List<RestoringVm> restoring(Collection<ObservedHost> observed) {
        boolean any = reports(observed).stream().anyMatch(report -> !report.restores.isEmpty());
        return any ? backups.restoring() : List.of();
    }

    private static List<HostReport> reports(Collection<ObservedHost> observed) {
        List<HostReport> reports = new ArrayList<>();
        observed.forEach(host -> host.evidence().report().ifPresent(reports::add));
        return reports;
    }
}
