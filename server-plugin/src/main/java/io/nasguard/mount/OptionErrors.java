// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reasons to refuse single options: their text, their name, their value, or what they would do. */
final class OptionErrors {

    private final RepositoryType type;
    private final List<MountOption> options;
    private final boolean versionFour;
    private final List<Finding> errors = new ArrayList<>();

    private OptionErrors(RepositoryType type, MountOptions options) {
        this.type = type;
        this.options = options.list();
        this.versionFour = type.isNfs() && NfsVersion.isFour(type, options);
    }

    /** Every reason, in the order of the options; {@code x-nasguard.*} is not looked at. */
    static List<Finding> of(RepositoryType type, MountOptions options) {
        OptionErrors errors = new OptionErrors(type, options);
        boolean[] counts = OptionSlots.thatCount(type, options.list());
        for (int i = 0; i < counts.length; i++) {
            errors.check(errors.options.get(i), counts[i]);
        }
        return errors.errors;
    }

    private void check(MountOption option, boolean counts) {
        if (MountOptions.isGuardOption(option)) {
            return;
        }
        if (Secrets.isMasked(option)) {
            add(Secrets.missing(option));
            return;
        }
        Optional<ShellSafety.Fault> unsafe = ShellSafety.check(option.text());
        if (unsafe.isPresent()) {
            add(unsafe(option, unsafe.get()));
        } else if (!isName(option.name())) {
            add(error("bad-name", option, "has no name that a mount option can have. Write name or name=value."));
        } else {
            KnownOptions.rule(type, option.name()).ifPresent(rule -> check(option, rule, counts));
        }
    }

    private void check(MountOption option, OptionRule rule, boolean counts) {
        if (rule.isRefused()) {
            add(error("refused-option", option, "is refused. " + rule.reason() + ". Leave it out."));
        } else if (counts && !rule.isWithoutEffect()) {
            rule.form().check(option).ifPresent(fault -> add(error(fault.code(), option, fault.expected() + ".")));
            checkVersion(option);
        }
    }

    /** Options that are well formed, and that a mount of this kind refuses. */
    private void checkVersion(MountOption option) {
        if (type == RepositoryType.NFS4 && NfsVersion.named(option).filter(v -> !v.startsWith("4")).isPresent()) {
            add(error("bad-value", option,
                    "asks for an NFS version that type nfs4 cannot mount. Leave it out, or use type nfs."));
        }
        if (versionFour && NfsTransport.named(option) == NfsTransport.UDP) {
            add(error("bad-value", option,
                    "asks for udp, which NFS version 4 does not have. Leave it out, or use version 3."));
        }
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && (c == '-' || c == '.');
            if (!inside && c != '_' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Finding unsafe(MountOption option, ShellSafety.Fault fault) {
        String file = Secrets.isSecretName(option.name())
                ? ", or put the secret into a file on the hosts and name that file." : ".";
        return error(fault.code(), option, "holds " + fault.words()
                + ". Use letters, digits and _ - . / : = + @ % ^ only" + file);
    }

    private static Finding error(String code, MountOption option, String predicate) {
        String name = OptionNames.shown(option);
        return Finding.error(code, Finding.MOUNT_OPTIONS, name, "The mount option " + name + " " + predicate);
    }

    private void add(Finding finding) {
        if (!errors.contains(finding)) {
            errors.add(finding);
        }
    }
}
