// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.repository.Clocks;
import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryChange;
import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryReporter;
import io.nasguard.repository.RepositoryStore;
import io.nasguard.repository.StoredMountOptions;
import io.nasguard.repository.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A cloud without a CloudStack: its rows are fields that a test sets, its clock moves when the test says so. */
final class FakeCloud extends Clock implements HostStore, InFlightStore, AlertStates, RepositoryStore, UnchangedSettings,
        Clocks {

    static final long OWN_MSID = 100;
    static final String SOFT = "repository-soft";
    static final String HARD = "repository-hard";

    final Map<Long, Host> hosts = new TreeMap<>();
    final List<InFlightBackup> rows = new ArrayList<>();
    final List<RestoringVm> restoringVms = new ArrayList<>();
    final Map<String, Repository> repositories = new LinkedHashMap<>();
    final Map<String, OpenAlert> alerts = new HashMap<>();
    List<Long> servers = List.of(OWN_MSID);
    Instant now;
    boolean enabled = true;
    long pollInterval = 30;
    long stallTimeout = 300;
    /** The default timeouts that zones have of their own. */
    final Map<Long, Long> zoneTimeouts = new HashMap<>();
    long managementWait = 3600;
    long longestHostLimit = 7140;
    /** From when on unfinished backups were asked for last. */
    Instant unfinishedSince;
    /** The database is away. */
    boolean away;
    int looks;
    int tries;
    /** Done while what is in flight is being read. */
    Runnable meanwhile = () -> { };
    /** Done between the first and the second read of hosts. */
    Runnable betweenReads = () -> { };
    private int reads;
    /** The write that fails, once: 1 is the next one; 0 for none. */
    int failingWrite;
    /** Hosts whose answers the database does not take. */
    final Set<Long> unwritable = new HashSet<>();

    FakeCloud(Instant now) {
        this.now = now;
        repository(SOFT, "soft,timeo=50,retrans=3");
        repository(HARD, "hard");
    }

    void repository(String uuid, String options) {
        repositories.put(uuid, Repository.builder().id(repositories.size() + 1L).uuid(uuid)
                .name(uuid.replace("repository-", "")).provider("nas").type("nfs").address("10.0.0.1:/" + uuid)
                .zone(new Zone(1, "zone-1", "Frankfurt"))
                .mountOptions(options == null ? StoredMountOptions.unreadable() : StoredMountOptions.of(options)).build());
    }

    void unreadable(String uuid) {
        repository(uuid, null);
    }

    Host host(long id, String agentState) {
        Host host = new Host(id, agentState);
        hosts.put(id, host);
        return host;
    }

    void backup(String vm, long hostId, String repository, Instant started, Instant removed) {
        rows.add(new InFlightBackup("backup-" + vm, vm(vm), hostId, repository, path(vm), started, removed));
    }

    void restoring(String vm, String repository) {
        restoringVms.add(new RestoringVm(vm(vm), 1, repository));
    }

    static VmRef vm(String name) {
        return new VmRef(Math.abs(name.hashCode()), "vm-" + name, name, "i-2-" + name + "-VM");
    }

    private static String path(String vm) {
        return "i-2-" + vm + "-VM/2026.11.23.09.00.00";
    }

    static OperationReport operation(String operation, String vm) {
        OperationReport report = new OperationReport();
        report.id = "4711-100-" + vm;
        report.operation = operation;
        report.vmName = vm == null ? null : "i-2-" + vm + "-VM";
        report.backupPath = vm == null ? null : path(vm);
        report.repositoryType = "nfs";
        report.repositoryAddress = "10.0.0.1:/" + SOFT;
        report.phase = "transferring";
        report.guardAlive = true;
        return report;
    }

    static MountReport restoreMount(String repository) {
        MountReport mount = new MountReport();
        mount.mountPoint = "/usr/share/cloudstack-agent/tmp/csbackup.1";
        mount.type = "nfs4";
        mount.source = "10.0.0.1:/" + repository;
        mount.mountMode = "soft";
        return mount;
    }

    StatusView view() {
        return new StatusView(this, this, this, reporter(), this, this);
    }

    RepositoryReporter reporter() {
        return new RepositoryReporter(this, this, () -> false);
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private void check() {
        if (away) {
            throw new StoreException("The database is away", null);
        }
    }

    private void checkWrite() {
        check();
        if (failingWrite > 0 && --failingWrite == 0) {
            throw new StoreException("The connection broke", null);
        }
    }

    private void countRead() {
        if (++reads == 2) {
            betweenReads.run();
        }
    }

    // Hosts.

    @Override
    public List<ObservedHost> all() {
        countRead();
        check();
        return hosts.values().stream().map(this::observed).collect(Collectors.toList());
    }

    @Override
    public List<ObservedHost> busy() {
        tries++;
        meanwhile.run();
        countRead();
        check();
        looks++;
        return hosts.values().stream().filter(host -> host.report != null).map(this::observed)
                .collect(Collectors.toList());
    }

    @Override
    public List<ObservedHost> byIds(Collection<Long> ids) {
        check();
        return hosts.values().stream().filter(host -> ids.contains(host.id)).map(this::observed)
                .collect(Collectors.toList());
    }

    @Override
    public List<ObservedHost> due(long msid, int atMost) {
        check();
        return hosts.values().stream().filter(host -> host.agentState.equals("Up") && host.owner == msid)
                .filter(host -> host.nextAsk == null || !host.nextAsk.isAfter(now)).limit(atMost)
                .map(this::observed).collect(Collectors.toList());
    }

    private ObservedHost observed(Host host) {
        KvmHost.Place place = new KvmHost.Place(host.zone, "zone-1", "Frankfurt", 1L, 1L, "cluster-1", "kvm");
        return new ObservedHost(
                new KvmHost(host.id, "host-" + host.id, "kvm" + host.id, place, host.agentState, host.owner),
                HostEvidence.at(now).asked(host.asked).answered(host.answered)
                        .silent(host.missed, host.silentSince).connected(host.connected).guard(host.guardVersion)
                        .orphanMounts(host.orphanMounts).commandTimeout(host.commandTimeout).report(host.report).marks(host.marks).build());
    }

    private void each(Map<Long, Duration> askAgainAfter, Consumer<Host> change) {
        if (!askAgainAfter.isEmpty()) {
            checkWrite();
        }
        askAgainAfter.forEach((id, after) -> {
            hosts.get(id).nextAsk = now.plus(after);
            change.accept(hosts.get(id));
        });
    }

    @Override
    public void asked(Map<Long, Duration> askAgainAfter) {
        each(askAgainAfter, host -> host.asked = now);
    }

    @Override
    public void answered(Collection<HostAnswer> answers) {
        checkWrite();
        if (answers.stream().anyMatch(answer -> unwritable.contains(answer.hostId()))) {
            throw new StoreException("The packet is too large", null);
        }
        answers.forEach(answer -> {
            Host host = hosts.get(answer.hostId());
            host.answered = now;
            host.nextAsk = now.plus(answer.askAgainAfter());
            host.missed = 0;
            host.silentSince = null;
            host.guardVersion = answer.report().guardVersion;
            host.orphanMounts = answer.report().orphanMounts.size();
            host.commandTimeout = answer.report().commandTimeout;
            host.report = answer.busy() ? answer.report() : null;
            host.marks = answer.marks();
        });
    }

    @Override
    public void connected(Collection<Long> ids) {
        checkWrite();
        ids.forEach(id -> {
            Host host = hosts.get(id);
            host.connected = now;
            host.missed = 0;
            host.silentSince = null;
        });
    }

    @Override
    public void heard(Map<Long, Duration> askAgainAfter) {
        each(askAgainAfter, host -> {
            host.missed = 0;
            host.silentSince = null;
        });
    }

    @Override
    public void unanswered(Map<Long, Duration> askAgainAfter) {
        each(askAgainAfter, host -> {
            host.missed++;
            host.silentSince = host.silentSince == null ? host.asked : host.silentSince;
        });
    }

    @Override
    public void unsupported(Map<Long, Duration> askAgainAfter) {
        each(askAgainAfter, host -> {
            host.missed++;
            host.answered = null;
            host.guardVersion = null;
            host.report = null;
        });
    }

    @Override
    public void askAgain(Map<Long, Duration> after) {
        each(after, host -> { });
    }

    @Override
    public List<Long> livingServers() {
        check();
        return servers;
    }

    // Backups.

    @Override
    public List<InFlightBackup> unfinished(Instant since) {
        check();
        unfinishedSince = since;
        return rows.stream().filter(row -> !row.started().isBefore(since))
                .collect(Collectors.toList());
    }

    @Override
    public List<InFlightBackup> byPaths(Collection<String> paths) {
        check();
        return rows.stream().filter(row -> paths.contains(row.path().orElse(null)))
                .collect(Collectors.toList());
    }

    @Override
    public List<RestoringVm> restoring() {
        return restoringVms;
    }

    @Override
    public Optional<VmRef> vm(long id) {
        return rows.stream().map(InFlightBackup::vm).filter(vm -> vm.id() == id).findFirst();
    }

    // Alerts.

    @Override
    public Map<String, Boolean> open(String prefix) {
        check();
        return alerts.entrySet().stream().filter(alert -> alert.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, alert -> alert.getValue().isSettled()));
    }

    @Override
    public boolean open(String subject, Duration since) {
        check();
        OpenAlert alert = alerts.get(subject);
        if (alert == null || alert.closing != null) {
            alerts.put(subject, new OpenAlert(now.minus(since), now));
            return true;
        }
        alert.quietSince = null;
        boolean overdue = isOverdue(alert.claimed);
        alert.claimed = overdue ? now : alert.claimed;
        return overdue;
    }

    private boolean isOverdue(Instant claim) {
        return claim != null && Duration.between(claim, now).getSeconds() > 60;
    }

    @Override
    public void said(Collection<String> subjects) {
        check();
        subjects.forEach(subject -> alerts.get(subject).claimed = null);
    }

    @Override
    public Optional<Duration> close(String subject, Duration quiet) {
        check();
        OpenAlert alert = alerts.get(subject);
        if (alert == null) {
            return Optional.empty();
        }
        alert.quietSince = alert.quietSince == null ? now : alert.quietSince;
        if (Duration.between(alert.quietSince, now).compareTo(quiet) < 0
                || alert.closing != null && !isOverdue(alert.closing)) {
            return Optional.empty();
        }
        alert.closing = now;
        return Optional.of(Duration.between(alert.since, alert.quietSince));
    }

    @Override
    public void closed(String subject) {
        check();
        alerts.remove(subject);
    }

    @Override
    public void forget(Collection<String> subjects) {
        check();
        alerts.keySet().removeAll(subjects);
    }

    // Repositories.

    @Override
    public List<Repository> find(RepositoryFilter filter) {
        check();
        return new ArrayList<>(repositories.values());
    }

    @Override
    public boolean update(long id, RepositoryChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(long id) {
        throw new UnsupportedOperationException();
    }

    // Settings and clocks.

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public long pollInterval() {
        return pollInterval;
    }

    @Override
    public long stallTimeout(Long zoneId) {
        return stallTimeout;
    }

    @Override
    public long defaultTimeout(Long zoneId) {
        return zoneTimeouts.getOrDefault(zoneId, 0L);
    }

    @Override
    public boolean hasOwnDefaultTimeout(Long zoneId) {
        return zoneTimeouts.containsKey(zoneId);
    }

    @Override
    public long managementWait() {
        return managementWait;
    }

    @Override
    public long hostLimit(Long zoneId) {
        return 7140;
    }

    @Override
    public long longestHostLimit() {
        return longestHostLimit;
    }

    // The clock.

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** An alert that is open. */
    static final class OpenAlert {
        final Instant since;
        Instant claimed;
        Instant quietSince;
        Instant closing;

        OpenAlert(Instant since, Instant claimed) {
            this.since = since;
            this.claimed = claimed;
        }

        boolean isSettled() {
            return claimed == null && closing == null && quietSince == null;
        }
    }

    /** A host and its row among ours. */
    static final class Host {
        final long id;
        String agentState;
        long owner = OWN_MSID;
        long zone = 1;
        Instant asked;
        Instant answered;
        Instant nextAsk;
        Instant silentSince;
        Instant connected;
        int missed;
        String guardVersion;
        int orphanMounts;
        int commandTimeout;
        HostReport report;
        Map<String, Mark> marks = Map.of();

        Host(long id, String agentState) {
            this.id = id;
            this.agentState = agentState;
        }

        Host guarded(Instant lastAnswer) {
            guardVersion = "1.0";
            asked = lastAnswer;
            answered = lastAnswer;
            return this;
        }

        Host shows(OperationReport operation) {
            report = new HostReport();
            report.guardVersion = guardVersion;
            report.operations.add(operation);
            return this;
        }
    }
}
