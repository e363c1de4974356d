// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules by which mount options are accepted, completed, warned of and made safe. Immutable, thread-safe. */
public final class MountOptionsPolicy {

    /**
     * The most characters that fit the column when encrypted. {@code backup_repository.mount_opts} is varchar(1024);
     * CloudStack's AES-GCM adds 28 bytes (IV and tag) and base64 makes 4 characters of 3 bytes: 1024 / 4 * 3 - 28.
     * (The older PBEWithMD5AndDES has room for 759.)
     */
    public static final int LONGEST = 740;

    private final NfsDefaults defaults;
    private final HardMountPolicy hardMounts;

    public MountOptionsPolicy(NfsDefaults defaults, HardMountPolicy hardMounts) {
        this.defaults = Objects.requireNonNull(defaults, "defaults");
        this.hardMounts = Objects.requireNonNull(hardMounts, "hardMounts");
    }

    /**
     * Judges options that somebody gave for a new repository, and says what to store for them. Never throws for bad
     * input.
     *
     * @param input the options; null and empty mean that none were given
     * @param backupTimeout the repository's own timeout in seconds, checked, and stored with the options
     */
    public Assessment assess(RepositoryType type, String input, OptionalLong backupTimeout) {
        return assess(type, input, null, backupTimeout);
    }

    /**
     * As {@link #assess(RepositoryType, String, OptionalLong)}, for a repository that exists: masked secrets in the
     * input stand for the stored ones.
     *
     * @param stored the options as stored; null where there are none, or none that can be read
     */
    public Assessment assess(RepositoryType type, String input, String stored, OptionalLong backupTimeout) {
        List<Finding> errors = new ArrayList<>();
        backupTimeout.ifPresent(seconds -> BackupTimeout.check(seconds).ifPresent(errors::add));
        boolean given = input != null && !input.isEmpty();
        MountOptions options = MountOptions.EMPTY;
        boolean readable = true;
        if (given && input.length() > LONGEST) {
            errors.add(tooLong());
            readable = false;
        } else if (given) {
            try {
                options = restoreSecrets(MountOptions.parse(input), stored);
                errors.addAll(emptyOptions(input));
            } catch (InvalidMountException e) {
                errors.add(e.finding());
                readable = false;
            }
            errors.addAll(guardOptions(options));
            errors.addAll(OptionErrors.of(type, options));
        }
        MountOptions completed = given ? completed(type, options) : defaultsFor(type);
        MountBehaviour behaviour = MountBehaviour.of(type, completed);
        if (hardMounts == HardMountPolicy.REJECT && behaviour.hardMount()
                && behaviour.modeSource() == ModeSource.EXPLICIT) {
            errors.add(hardRefused(type));
        }
        MountOptions toStore = completed.withGuardTimeout(errors.isEmpty() ? backupTimeout : OptionalLong.empty());
        if (errors.isEmpty()) {
            fitsColumn(toStore.toString()).ifPresent(errors::add);
        }
        List<Finding> warnings = new ArrayList<>(Warnings.of(type, completed, behaviour));
        warnings.addAll(OptionWarnings.of(type, options));
        return new Assessment(errors, warnings, toStore, readable, behaviour,
                readable ? safe(type, completed, behaviour) : null);
    }

    /** Judges options as they are stored; what would be refused today is a warning here. Never throws. */
    public Assessment review(RepositoryType type, String stored) {
        MountOptions options = MountOptions.EMPTY;
        List<Finding> faults = new ArrayList<>();
        boolean readable = true;
        try {
            options = MountOptions.parse(stored);
        } catch (InvalidMountException e) {
            faults.add(e.finding());
            readable = false;
        }
        MountBehaviour behaviour = MountBehaviour.of(type, options);
        List<Finding> warnings = new ArrayList<>(Warnings.of(type, options, behaviour));
        warnings.addAll(faults);
        warnings.addAll(OptionErrors.of(type, options));
        warnings.addAll(OptionWarnings.of(type, options));
        return new Assessment(new ArrayList<>(), warnings, options, readable, behaviour,
                readable ? safe(type, options, behaviour) : null);
    }

    /** What is wrong with the length of options that are to be stored; empty when they fit. */
    public static Optional<Finding> fitsColumn(String toStore) {
        return toStore.length() <= LONGEST ? Optional.empty() : Optional.of(tooLong());
    }

    /** Every reason for which these options are refused, whatever the settings say. */
    static List<Finding> inputErrors(RepositoryType type, String input) {
        return new MountOptionsPolicy(NfsDefaults.FALLBACK, HardMountPolicy.WARN)
                .assess(type, input, OptionalLong.empty()).errors();
    }

    private static MountOptions restoreSecrets(MountOptions options, String stored) {
        if (stored == null || !options.toString().contains(MountOptions.MASK)) {
            return options;
        }
        MountOptions known;
        try {
            known = MountOptions.parse(stored);
        } catch (InvalidMountException unreadable) {
            known = MountOptions.EMPTY;
        }
        return options.withSecretsFrom(known);
    }

    private MountOptions defaultsFor(RepositoryType type) {
        if (!type.isNfs()) {
            return MountOptions.EMPTY;
        }
        boolean fit = defaults.isFallback() || OptionErrors.of(type, defaults.options()).isEmpty();
        return fit ? defaults.options() : NfsDefaults.FALLBACK.options();
    }

    /** The options with the soft ones behind them where an nfs mount would be hard for want of a word. */
    private MountOptions completed(RepositoryType type, MountOptions options) {
        boolean open = MountBehaviour.of(type, options).modeSource() == ModeSource.DEFAULT;
        return type.isNfs() && open ? withSoft(options) : options;
    }

    /** Mode, timeo and retrans of the defaults behind the options, but for a timeo or retrans that is there. */
    private MountOptions withSoft(MountOptions options) {
        return options.with(defaults.options().without(option -> {
            String name = option.name();
            boolean timing = (name.equals("timeo") || name.equals("retrans")) && !options.has(name);
            return !timing && !MountBehaviour.isMode(RepositoryType.NFS, option);
        }));
    }

    /**
     * Options that make a hard mount safe, or null: the given ones without what is refused, malformed or without
     * effect, soft in the place of hard; a timeo and retrans that make no sense on a soft mount make way as well.
     */
    private MountOptions safe(RepositoryType type, MountOptions stored, MountBehaviour behaviour) {
        if (!behaviour.hardMount() || type == RepositoryType.CEPH) {
            return null;
        }
        List<MountOption> kept = new ArrayList<>();
        for (MountOption option : stored.withoutGuardOptions().list()) {
            MountOption stripped = withoutOuterBlanks(option);
            if (!stripped.text().isEmpty() && !MountBehaviour.isMode(type, stripped)) {
                kept.add(stripped);
            }
        }
        MountOptions useful = usefulOnes(type, MountOptions.of(kept));
        MountOptions safe = type.isNfs() ? withSoft(useful) : useful.with(MountOptions.parse("soft"));
        if (!Warnings.rpcTimeoutMakesSense(MountBehaviour.of(type, safe))) {
            MountOptions untimed = useful.without(option -> option.name().equals("timeo")
                    || option.name().equals("retrans") || option.name().equals("echo_interval"));
            safe = type.isNfs() ? withSoft(untimed) : untimed.with(MountOptions.parse("soft"));
        }
        boolean accepted = OptionErrors.of(type, safe).isEmpty() && !fitsColumn(safe.toString()).isPresent();
        return accepted ? safe : null;
    }

    private static MountOption withoutOuterBlanks(MountOption option) {
        // A blank behind a secret may belong to it.
        String text = Secrets.isSecretName(option.name()) ? option.text().stripLeading() : option.text().strip();
        return new MountOption(text, text.indexOf('='));
    }

    /** The options that a host accepts and that do something; text that is not safe is left for others to judge. */
    private static MountOptions usefulOnes(RepositoryType type, MountOptions options) {
        List<MountOption> useful = new ArrayList<>();
        boolean[] counts = OptionSlots.thatCount(type, options.list());
        boolean versionFour = type.isNfs() && NfsVersion.isFour(type, options);
        for (int i = 0; i < counts.length; i++) {
            MountOption option = options.list().get(i);
            // Which of two secrets a mask stands for depends on both being there.
            boolean counting = counts[i] || Secrets.isSecretName(option.name());
            if (ShellSafety.check(option.text()).isPresent() || counting
                    && !OptionWarnings.isWithoutEffect(type, option, versionFour)
                    && OptionErrors.of(type, MountOptions.of(List.of(option))).isEmpty()) {
                useful.add(option);
            }
        }
        return MountOptions.of(useful);
    }

    private static List<Finding> guardOptions(MountOptions options) {
        List<Finding> errors = new ArrayList<>();
        for (MountOption option : options.list()) {
            if (MountOptions.isGuardOption(option)) {
                String name = OptionNames.shown(option);
                errors.add(Finding.error("guard-option", Finding.MOUNT_OPTIONS, name, "The mount option " + name
                        + " belongs to NAS Backup Guard. Leave it out, and set the parameter backuptimeout."));
            }
        }
        return errors;
    }

    private static List<Finding> emptyOptions(String input) {
        List<Finding> errors = new ArrayList<>();
        if (input.startsWith(",") || input.endsWith(",") || input.contains(",,")) {
            errors.add(Finding.error("empty-option", Finding.MOUNT_OPTIONS, null, "There is a comma with no option in "
                    + "front of it or behind it. For cifs two commas are one that belongs to the value before. Write "
                    + "one comma between two options; put a password with a comma into a credentials file."));
        }
        return errors;
    }

    private static Finding hardRefused(RepositoryType type) {
        return Finding.error("hard-refused", Finding.MOUNT_OPTIONS, "hard", "The mount option hard is refused here "
                + "(setting nas.backup.guard.hard.mount.policy): when the NAS stops answering, the KVM host freezes. "
                + (type.isNfs() ? "Set soft,timeo=50,retrans=3." : "Set soft, or leave it out."));
    }

    private static Finding tooLong() {
        return Finding.error("too-long", Finding.MOUNT_OPTIONS, null, "The mount options are too long: with what is "
                + "added to them, no more than " + LONGEST + " characters fit the database column once encrypted. "
                + "Leave out what is not needed.");
    }
}
