// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Assessment;
import io.nasguard.mount.BackupTimeout;
import io.nasguard.mount.Finding;
import io.nasguard.mount.MountOptionsPolicy;
import io.nasguard.mount.NfsDefaults;
import io.nasguard.mount.RepositoryType;
import io.nasguard.mount.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What applies to the repositories of one zone right now: its settings and the clocks, read once. */
public final class ZoneRules {

    /** The code of the warning that a backup may go on after the management server gave it up. */
    public static final String TIMEOUT_EXCEEDS_MANAGEMENT_WAIT = "timeout-exceeds-management-wait";

    private final MountOptionsPolicy policy;
    private final NfsDefaults defaults;
    private final Optional<EffectiveTimeout> zoneTimeout;
    private final EffectiveTimeout hostLimit;
    private final long managementWait;
    private final DocLinks docLinks;
    private final Map<String, Assessment> reviews = new HashMap<>();

    private ZoneRules(GuardSettings settings, Clocks clocks, Long zoneId) {
        defaults = NfsDefaults.of(settings.defaultNfsOptions(zoneId));
        policy = new MountOptionsPolicy(defaults, settings.hardMountPolicy(zoneId));
        zoneTimeout = zoneTimeout(settings, zoneId);
        hostLimit = new EffectiveTimeout(clocks.hostLimit(zoneId), EffectiveTimeout.Source.HOST);
        managementWait = clocks.managementWait();
        docLinks = new DocLinks(settings.docsUrl(zoneId));
    }

    public static ZoneRules of(GuardSettings settings, Clocks clocks, Long zoneId) {
        return new ZoneRules(settings, clocks, zoneId);
    }

    private static Optional<EffectiveTimeout> zoneTimeout(GuardSettings settings, Long zoneId) {
        long seconds = settings.defaultTimeout(zoneId);
        if (seconds < BackupTimeout.MIN || seconds > BackupTimeout.MAX) {
            return Optional.empty();
        }
        return Optional.of(new EffectiveTimeout(seconds, settings.hasOwnDefaultTimeout(zoneId)
                ? EffectiveTimeout.Source.ZONE : EffectiveTimeout.Source.GLOBAL));
    }

    /** @return how mount options are judged in this zone */
    public MountOptionsPolicy policy() {
        return policy;
    }

    /** Judges stored options, the same ones once: most repositories of a zone have the default, and lists are long. */
    Assessment review(RepositoryType type, String stored) {
        return reviews.computeIfAbsent(type + " " + stored, same -> policy.review(type, stored));
    }

    /** @return the options that a repository gets when none are given */
    public NfsDefaults defaults() {
        return defaults;
    }

    public DocLinks docLinks() {
        return docLinks;
    }

    /**
     * @param own the repository's own timeout in seconds
     * @return the smaller of what was set (own, else the zone's or the global default) and the host limit
     */
    public EffectiveTimeout effectiveTimeout(OptionalLong own) {
        return timeoutSomebodySet(own).map(set -> set.or(hostLimit)).orElse(hostLimit);
    }

    private Optional<EffectiveTimeout> timeoutSomebodySet(OptionalLong own) {
        return own.isPresent()
                ? Optional.of(new EffectiveTimeout(own.getAsLong(), EffectiveTimeout.Source.REPOSITORY)) : zoneTimeout;
    }

    /**
     * @param own the repository's own timeout in seconds
     * @return a warning when a timeout that somebody set lets a backup run on after the management server gave up;
     *         the default clocks are no reason for one
     */
    public Optional<Finding> managementWaitWarning(OptionalLong own) {
        return timeoutSomebodySet(own)
                .map(set -> set.or(hostLimit))
                .filter(timeout -> timeout.seconds() > managementWait)
                .map(timeout -> Finding.of(TIMEOUT_EXCEEDS_MANAGEMENT_WAIT, Severity.WARNING, Finding.BACKUP_TIMEOUT,
                        null, "The management server gives up a backup after " + managementWait
                        + " s, the host lets it run for " + timeout.seconds()
                        + " s: between the two, CloudStack calls the backup failed while the host is still writing it."
                        + " Set a timeout of at most " + managementWait
                        + " s, or raise TakeBackupCommand in the global setting commands.timeout (or wait)"
                        + " to at least " + (timeout.seconds() + 1) / 2 + " s."));
    }
}
