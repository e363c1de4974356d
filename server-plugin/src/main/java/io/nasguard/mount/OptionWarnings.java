// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say of single options that are accepted: unknown ones, and ones that do nothing. */
final class OptionWarnings {

    private OptionWarnings() {
    }

    /** The warnings in the order of the options; {@code x-nasguard.*} is not looked at. */
    static List<Finding> of(RepositoryType type, MountOptions options) {
        List<Finding> warnings = new ArrayList<>();
        boolean versionFour = type.isNfs() && NfsVersion.isFour(type, options);
        boolean[] counts = OptionSlots.thatCount(type, options.list());
        for (int i = 0; i < counts.length; i++) {
            MountOption option = options.list().get(i);
            Optional<Finding> warning = MountOptions.isGuardOption(option) || ShellSafety.check(option.text()).isPresent()
                    ? Optional.empty() : warning(type, option, counts[i], versionFour);
            warning.filter(w -> !warnings.contains(w)).ifPresent(warnings::add);
        }
        return warnings;
    }

    /** True for an option that does nothing on such a mount, whatever else is given. */
    static boolean isWithoutEffect(RepositoryType type, MountOption option, boolean versionFour) {
        return KnownOptions.rule(type, option.name())
                .flatMap(rule -> reasonOfNoEffect(option, rule, versionFour)).isPresent();
    }

    private static Optional<Finding> warning(RepositoryType type, MountOption option, boolean counts,
            boolean versionFour) {
        Optional<OptionRule> rule = KnownOptions.rule(type, option.name());
        if (!rule.isPresent()) {
            return Optional.of(unknown(type, option));
        }
        if (rule.get().isRefused()) {
            return Optional.empty();
        }
        if (!counts) {
            return Optional.of(withoutEffect(option, OptionSlots.firstCounts(type, option)
                    ? "Of two passwords the first one counts" : "A later option takes its place"));
        }
        return reasonOfNoEffect(option, rule.get(), versionFour).map(reason -> withoutEffect(option, reason));
    }

    private static Optional<String> reasonOfNoEffect(MountOption option, OptionRule rule, boolean versionFour) {
        if (rule.isWithoutEffect()) {
            return Optional.of(rule.reason());
        }
        if (versionFour) {
            switch (option.name()) {
                case "lock":
                case "nolock":
                case "acl":
                case "noacl":
                case "mountport":
                case "mountproto":
                case "mountvers":
                case "namlen":
                    return Optional.of("It is for NFS version 3, and this mount uses version 4");
                default:
                    return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Finding withoutEffect(MountOption option, String reason) {
        String name = OptionNames.shown(option);
        return Finding.of("option-without-effect", Severity.INFO, name,
                "The mount option " + name + " does nothing here. " + reason + ". Leave it out.");
    }

    private static Finding unknown(RepositoryType type, MountOption option) {
        String name = OptionNames.shown(option);
        boolean modeOfCeph = type == RepositoryType.CEPH && (name.equals("soft") || name.equals("hard"));
        String advice = modeOfCeph ? "ceph has no soft mode. Leave it out."
                : KnownOptions.vocabulary(type).nearest(option.name())
                        .map(meant -> "Did you mean " + meant + "?").orElse("Check the name, or leave it out.");
        return Finding.of("unknown-option", Severity.WARNING, name, "The mount option " + name + " is not known for "
                + type.storedName() + ": hosts are likely to refuse the mount, and every backup would fail. " + advice);
    }
}
