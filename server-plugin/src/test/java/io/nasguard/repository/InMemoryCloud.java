// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.HardMountPolicy;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A cloud without a CloudStack: its rows, settings and clocks are fields that a test sets. */
final class InMemoryCloud implements RepositoryStore, GuardSettings, Clocks, NativeRepositories, RepositoryEvents {

    boolean enabled = true;
    String defaultNfsOptions = "soft,timeo=50,retrans=3";
    HardMountPolicy policy = HardMountPolicy.WARN;
    long defaultTimeout;
    boolean zoneSetsTimeout;
    String docsUrl = "";
    long managementWait = 3600;
    long hostLimit = EffectiveTimeout.DEFAULT_HOST_LIMIT;
    boolean restoresIgnoreOptions;
    /** What CloudStack's own DAO does to a longer text. */
    int nativeCut = 255;

    final Map<String, Repository> rows = new LinkedHashMap<>();
    final List<String> events = new ArrayList<>();

    private final RepositoryReporter reporter = new RepositoryReporter(this, this, () -> restoresIgnoreOptions);
    private final RepositoryPlanner planner = new RepositoryPlanner(reporter);

    RepositoryService service() {
        return new RepositoryService(this, this, this, this, planner, reporter);
    }

    RepositoryList list() {
        return new RepositoryList(this, reporter);
    }

    DryRun dryRun() {
        return new DryRun(this, planner);
    }

    /** Puts a row there as an older CloudStack, or somebody's SQL, would. */
    Repository row(String name, String type, String mountOptions) {
        return put(Repository.builder().name(name).type(type).address("10.0.0.1:/backup").provider("nas")
                .mountOptions(mountOptions == null
                        ? StoredMountOptions.unreadable() : StoredMountOptions.of(mountOptions))
                .uuid(UUID.randomUUID().toString()));
    }

    private Repository put(Repository.Builder builder) {
        Repository repository = builder.id(rows.size() + 1L).zone(new Zone(1, "zone-uuid", "zone"))
                .created(new Date(0)).build();
        rows.put(repository.uuid(), repository);
        return repository;
    }

    String stored(String uuid) {
        return rows.get(uuid).mountOptions().text();
    }

    @Override
    public String add(NewRepository wanted, String eventDetails) {
        events.add("added " + eventDetails);
        return put(Repository.builder().name(wanted.name()).type(wanted.type()).address(cut(wanted.address()))
                .provider(wanted.provider()).uuid(UUID.randomUUID().toString())
                .mountOptions(StoredMountOptions.of(cut(wanted.mountOptions()))))
                .uuid();
    }

    private String cut(String text) {
        return text.substring(0, Math.min(nativeCut, text.length()));
    }

    @Override
    public List<Repository> find(RepositoryFilter filter) {
        return rows.values().stream()
                .filter(row -> filter.uuid().map(row.uuid()::equals).orElse(true))
                .filter(row -> filter.name().map(row.name()::equals).orElse(true))
                .collect(Collectors.toList());
    }

    @Override
    public boolean update(long id, RepositoryChange change) {
        Repository old = rows.values().stream().filter(row -> row.id() == id).findFirst().orElse(null);
        if (old == null) {
            return false;
        }
        rows.put(old.uuid(), Repository.builder().id(id).uuid(old.uuid()).zone(old.zone())
                .name(change.name().orElse(old.name())).address(change.address().orElse(old.address()))
                .type(old.type()).provider(old.provider()).created(old.created().orElse(null))
                .mountOptions(change.mountOptions().map(StoredMountOptions::of).orElse(old.mountOptions()))
                .crossZoneInstanceCreation(change.crossZoneInstanceCreation().orElse(null)).build());
        return true;
    }

    @Override
    public void remove(long id) {
        rows.values().removeIf(row -> row.id() == id);
    }

    @Override
    public void updated(Repository repository, String details) {
        events.add("updated " + details);
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public String defaultNfsOptions(Long zoneId) {
        return defaultNfsOptions;
    }

    @Override
    public HardMountPolicy hardMountPolicy(Long zoneId) {
        return policy;
    }

    @Override
    public long defaultTimeout(Long zoneId) {
        return defaultTimeout;
    }

    @Override
    public boolean hasOwnDefaultTimeout(Long zoneId) {
        return zoneId != null && zoneSetsTimeout;
    }

    @Override
    public long stallTimeout(Long zoneId) {
        return 300;
    }

    @Override
    public long pollInterval() {
        return 30;
    }

    @Override
    public String docsUrl(Long zoneId) {
        return docsUrl;
    }

    @Override
    public long managementWait() {
        return managementWait;
    }

    @Override
    public long hostLimit(Long zoneId) {
        return hostLimit;
    }

    @Override
    public long longestHostLimit() {
        return Math.max(hostLimit, EffectiveTimeout.DEFAULT_HOST_LIMIT);
    }
}
