// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with, and to be said of, single options and their text. One instance per list of options. */
final class OptionChecks {

    private static final String WITHOUT_EFFECT = "option-without-effect";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*+");

    private final RepositoryType type;
    private final MountOptions options;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    OptionChecks(RepositoryType type, MountOptions options) {
        this.type = type;
        this.options = options;
        List<MountOption> list = options.list();
        boolean[] counts = OptionSlots.thatCount(type, list);
        for (int i = 0; i < list.size(); i++) {
            check(list.get(i), counts[i]);
        }
    }

    /** Reasons to refuse the options. */
    List<Finding> errors() {
        return errors;
    }

    List<Finding> warnings() {
        return warnings;
    }

    /** True where nothing is refused and nothing is without effect. */
    boolean isUseful() {
        return errors.isEmpty() && warnings.stream().noneMatch(w -> w.code().equals(WITHOUT_EFFECT));
    }

    private void check(MountOption option, boolean counts) {
        if (MountOptions.isGuardOption(option)) {
            return;
        }
        if (Secrets.isMasked(option)) {
            add(errors, Secrets.missing(option));
            return;
        }
        Optional<Finding> unsafe = unsafeText(option);
        if (unsafe.isPresent()) {
            add(errors, unsafe.get());
            return;
        }
        Optional<OptionRule> rule = KnownOptions.rule(type, option.name());
        if (!NAME.matcher(option.name()).matches()) {
            add(errors, badName(option));
        } else if (!rule.isPresent()) {
            add(warnings, unknown(option));
        } else if (!counts && !rule.get().isRefused()) {
            add(warnings, overridden(option));
        } else {
            check(option, rule.get());
        }
    }

    private void check(MountOption option, OptionRule rule) {
        Optional<String> noEffect = rule.isWithoutEffect()
                ? Optional.of(rule.reason()) : withoutEffectOnVersionFour(option);
        if (rule.isRefused()) {
            add(errors, refused(option, rule));
        } else if (noEffect.isPresent()) {
            add(warnings, withoutEffect(option, noEffect.get()));
        } else {
            rule.form().check(option).ifPresent(fault -> add(errors, badValue(option, fault)));
            contradiction(option).ifPresent(finding -> add(errors, finding));
        }
    }

    private static void add(List<Finding> findings, Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    static Optional<Finding> unsafeText(MountOption option) {
        return ShellSafety.check(option.text()).map(fault -> {
            String name = OptionNames.shown(option);
            return Finding.error(fault.code(), Finding.MOUNT_OPTIONS, name, "The mount option " + name + " holds "
                    + fault.words() + ". Use letters, digits and _ - . / : = + @ % ^ only"
                    + (Secrets.isSecretName(option.name())
                            ? ", or put the secret into a file on the hosts and name that file." : "."));
        });
    }

    private static Finding badName(MountOption option) {
        String name = OptionNames.shown(option);
        return Finding.error("bad-name", Finding.MOUNT_OPTIONS, name, "The mount option " + name + " has no name that a "
                + "mount option can have. Write name or name=value.");
    }

    private Finding unknown(MountOption option) {
        String name = OptionNames.shown(option);
        Optional<String> meant = OptionNames.nearest(option.name(), KnownOptions.names(type));
        boolean modeOfCeph = type == RepositoryType.CEPH && (name.equals("soft") || name.equals("hard"));
        return Finding.of("unknown-option", Severity.WARNING, name, "The mount option " + name + " is not known for "
                + type.storedName() + ": hosts are likely to refuse the mount, and every backup would fail. "
                + (modeOfCeph ? "ceph has no soft mode. Leave it out."
                        : meant.map(word -> "Did you mean " + word + "?").orElse("Check the name, or leave it out.")));
    }

    private Finding refused(MountOption option, OptionRule rule) {
        String name = OptionNames.shown(option);
        return Finding.error("refused-option", Finding.MOUNT_OPTIONS, name,
                "The mount option " + name + " is refused. " + rule.reason() + ". Leave it out.");
    }

    private Finding badValue(MountOption option, OptionForm.Fault fault) {
        String name = OptionNames.shown(option);
        return Finding.error(fault.code(), Finding.MOUNT_OPTIONS, name,
                "The mount option " + name + " " + fault.expected() + ".");
    }

    private Finding withoutEffect(MountOption option, String reason) {
        String name = OptionNames.shown(option);
        return Finding.of(WITHOUT_EFFECT, Severity.INFO, name,
                "The mount option " + name + " does nothing here. " + reason + ". Leave it out.");
    }

    private Finding overridden(MountOption option) {
        return withoutEffect(option, OptionSlots.firstCounts(type, option)
                ? "Of two passwords the first one counts" : "A later option takes its place");
    }

    private Optional<String> withoutEffectOnVersionFour(MountOption option) {
        if (!type.isNfs() || !NfsVersion.isFour(type, options)) {
            return Optional.empty();
        }
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

    /** Options that are well formed, and that a mount of this kind refuses. */
    private Optional<Finding> contradiction(MountOption option) {
        if (!type.isNfs()) {
            return Optional.empty();
        }
        String name = OptionNames.shown(option);
        if (type == RepositoryType.NFS4 && NfsVersion.named(option).filter(v -> !v.startsWith("4")).isPresent()) {
            return Optional.of(Finding.error("bad-value", Finding.MOUNT_OPTIONS, name, "The mount option " + name
                    + " asks for an NFS version that type nfs4 cannot mount. Leave it out, or use type nfs."));
        }
        boolean namesUdp = NfsTransport.asksForUdp(MountOptions.of(List.of(option)));
        if (namesUdp && NfsVersion.isFour(type, options)) {
            return Optional.of(Finding.error("bad-value", Finding.MOUNT_OPTIONS, name, "The mount option " + name
                    + " asks for udp, which NFS version 4 does not have. Leave it out, or use version 3."));
        }
        return Optional.empty();
    }
}
