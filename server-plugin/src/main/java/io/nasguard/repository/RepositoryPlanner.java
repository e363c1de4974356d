// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Assessment;
import io.nasguard.mount.BackupTimeout;
import io.nasguard.mount.Finding;
import io.nasguard.mount.InvalidMountException;
import io.nasguard.mount.MountOptions;
import io.nasguard.mount.MountOptionsPolicy;
import io.nasguard.mount.RepositoryAddress;
import io.nasguard.mount.RepositoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Works out what adding or updating a repository would store. It changes nothing: the dry run ends here. */
public final class RepositoryPlanner {

    private static final Finding NEEDS_MOUNT_OPTIONS = Finding.error(RepositoryReporter.OPTIONS_UNREADABLE,
            Finding.MOUNT_OPTIONS, null, "The stored mount options cannot be decrypted."
            + " Give mountopts as well: the options that the repository should have.");

    private final RepositoryReporter reporter;

    public RepositoryPlanner(RepositoryReporter reporter) {
        this.reporter = reporter;
    }

    /**
     * @param mountOptions null or empty for the default options
     * @param timeout the repository's own, in seconds
     * @param address not looked at when null
     * @param zoneId whose settings apply; null for the global ones
     */
    public Plan add(String type, String mountOptions, OptionalLong timeout, String address, Long zoneId) {
        ZoneRules rules = reporter.rules(zoneId);
        RepositoryType known;
        try {
            known = RepositoryType.parse(type);
        } catch (InvalidMountException e) {
            return Plan.refused(List.of(e.finding()), rules.docLinks());
        }
        return plan(rules, rules.policy().assess(known, mountOptions, timeout), addressErrors(known, address));
    }

    /** @param type the file system to judge by; null for the repository's own */
    public Plan update(Repository current, String type, RepositoryUpdate update) {
        ZoneRules rules = reporter.rules(current.zone().id());
        RepositoryType known;
        try {
            known = RepositoryType.parse(type == null ? current.type() : type);
        } catch (InvalidMountException e) {
            return Plan.refused(List.of(e.finding()), rules.docLinks());
        }
        List<Finding> errors = addressErrors(known, update.address().orElse(null));
        update.name().filter(name -> name.trim().isEmpty()).ifPresent(name -> errors.add(Finding.error("empty-name",
                "name", null, "A repository needs a name. Give one, or leave the parameter out to keep it.")));
        boolean readable = current.mountOptions().isReadable();
        String stored = readable ? current.mountOptions().text() : "";
        if (update.mountOptions().isPresent()) {
            OptionalLong timeout = update.backupTimeout().isPresent()
                    ? withoutZero(update.backupTimeout()) : timeoutIn(stored);
            return plan(rules, rules.policy().assess(known, update.mountOptions().get(), stored, timeout), errors);
        }
        if (!readable) {
            errors.add(NEEDS_MOUNT_OPTIONS);
            return Plan.refused(errors, rules.docLinks());
        }
        // What is stored is kept as it is, also where it would be refused today.
        return plan(rules, rules.policy().review(known, withTimeout(stored, update.backupTimeout(), errors)), errors);
    }

    private Plan plan(ZoneRules rules, Assessment assessment, List<Finding> otherErrors) {
        List<Finding> errors = new ArrayList<>(otherErrors);
        errors.addAll(assessment.errors());
        if (!errors.isEmpty()) {
            return Plan.refused(errors, rules.docLinks());
        }
        OptionalLong own = assessment.options().guardTimeout();
        return new Plan(errors, reporter.inContext(assessment.dryRunWarnings(), rules, own), assessment,
                rules.effectiveTimeout(own), rules.docLinks());
    }

    private static List<Finding> addressErrors(RepositoryType type, String address) {
        return address == null ? new ArrayList<>() : new ArrayList<>(RepositoryAddress.check(type, address));
    }

    private static String withTimeout(String stored, OptionalLong timeout, List<Finding> errors) {
        if (!timeout.isPresent()) {
            return stored;
        }
        OptionalLong wanted = withoutZero(timeout);
        wanted.ifPresent(seconds -> BackupTimeout.check(seconds).ifPresent(errors::add));
        try {
            String text = MountOptions.parse(stored).withGuardTimeout(wanted).toString();
            MountOptionsPolicy.fitsColumn(text).ifPresent(errors::add);
            return text;
        } catch (InvalidMountException e) {
            errors.add(e.finding());
            return stored;
        }
    }

    /** 0 stands for: no timeout of its own any more. */
    private static OptionalLong withoutZero(OptionalLong seconds) {
        return seconds.isPresent() && seconds.getAsLong() == 0 ? OptionalLong.empty() : seconds;
    }

    private static OptionalLong timeoutIn(String stored) {
        try {
            return MountOptions.parse(stored).guardTimeout();
        } catch (InvalidMountException e) {
            return OptionalLong.empty();
        }
    }
}
