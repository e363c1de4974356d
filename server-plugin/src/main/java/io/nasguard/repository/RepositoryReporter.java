// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Assessment;
import io.nasguard.mount.Finding;
import io.nasguard.mount.RepositoryType;
import io.nasguard.mount.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Says of stored repositories how they behave and what is wrong with them. */
public final class RepositoryReporter {

    /** The code of the critical warning that a row cannot be decrypted. */
    public static final String OPTIONS_UNREADABLE = "options-unreadable";
    /** The code of the warning that restores of this CloudStack version are always hard mounts. */
    public static final String RESTORE_IGNORES_OPTIONS = "restore-ignores-options";

    private static final Finding UNREADABLE = Finding.of(OPTIONS_UNREADABLE, Severity.CRITICAL, null,
            "The stored mount options cannot be decrypted, most likely because they were written by SQL."
            + " Every backup and restore that uses this repository fails."
            + " Update the repository with mountopts set to the options that it should have.");

    private static final Finding RESTORE_IGNORES = Finding.of(RESTORE_IGNORES_OPTIONS, Severity.WARNING, null,
            "This CloudStack version restores without the mount options: a restore always uses a hard mount,"
            + " and blocks its host when the NAS goes away. Upgrade to CloudStack 4.20.2 or later.");

    private final GuardSettings settings;
    private final Clocks clocks;
    private final RestoreSupport restores;

    public RepositoryReporter(GuardSettings settings, Clocks clocks, RestoreSupport restores) {
        this.settings = settings;
        this.clocks = clocks;
        this.restores = restores;
    }

    public RepositoryReport report(Repository repository) {
        return report(repository, rules(repository.zone().id()));
    }

    /** @return a report on each, in the same order; the settings of each zone are read once */
    public List<RepositoryReport> report(List<Repository> repositories) {
        Map<Long, ZoneRules> zones = new HashMap<>();
        List<RepositoryReport> reports = new ArrayList<>(repositories.size());
        for (Repository repository : repositories) {
            reports.add(report(repository, zones.computeIfAbsent(repository.zone().id(), this::rules)));
        }
        return reports;
    }

    /**
     * @param zoneId null for what applies where a zone sets nothing itself
     * @return what applies to the repositories of the zone right now
     */
    ZoneRules rules(Long zoneId) {
        return ZoneRules.of(settings, clocks, zoneId);
    }

    private RepositoryReport report(Repository repository, ZoneRules rules) {
        Optional<RepositoryType> type = RepositoryType.lookup(repository.type());
        if (!repository.mountOptions().isReadable()) {
            String repair = type.filter(RepositoryType::isNfs)
                    .map(nfs -> RepositoryReport.masked(rules.defaults().options())).orElse(null);
            return new RepositoryReport(repository, null, repair, rules.effectiveTimeout(OptionalLong.empty()),
                    inContext(List.of(UNREADABLE), rules, OptionalLong.empty()), rules.docLinks());
        }
        if (!type.isPresent()) {
            return new RepositoryReport(repository, null, null, rules.effectiveTimeout(OptionalLong.empty()),
                    inContext(List.of(), rules, OptionalLong.empty()), rules.docLinks());
        }
        Assessment assessment = rules.review(type.get(), repository.mountOptions().text());
        OptionalLong own = assessment.options().guardTimeout();
        return new RepositoryReport(repository, assessment,
                assessment.safeOptions().map(RepositoryReport::masked).orElse(null), rules.effectiveTimeout(own),
                inContext(assessment.warnings(), rules, own), rules.docLinks());
    }

    /** Adds to what the options themselves give rise to what the server and the clocks do. */
    List<Finding> inContext(List<Finding> warnings, ZoneRules rules, OptionalLong ownTimeout) {
        List<Finding> all = new ArrayList<>(warnings);
        rules.managementWaitWarning(ownTimeout).ifPresent(all::add);
        if (restores.restoresIgnoreMountOptions()) {
            all.add(RESTORE_IGNORES);
        }
        return all;
    }
}
