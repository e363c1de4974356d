// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is to be said of mount options: whether they are accepted, as what, and what they lead to. Immutable. */
public final class Assessment {

    private final List<Finding> errors;
    private final List<Finding> warnings;
    private final MountOptions options;
    private final boolean readable;
    private final MountBehaviour behaviour;
    private final MountOptions safeOptions;

    Assessment(List<Finding> errors, List<Finding> warnings, MountOptions options, boolean readable,
            MountBehaviour behaviour, MountOptions safeOptions) {
        this.errors = Collections.unmodifiableList(new ArrayList<>(errors));
        this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
        this.options = options;
        this.readable = readable;
        this.behaviour = behaviour;
        this.safeOptions = safeOptions;
    }

    /** True when there is no error. */
    public boolean valid() {
        return errors.isEmpty();
    }

    /** Every reason to refuse, not only the first; always empty for a stored row, whose faults are warnings. */
    public List<Finding> errors() {
        return errors;
    }

    /** What to warn of in the answer to add, update and list. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** The warnings, and what is worth saying only before something is stored. */
    public List<Finding> dryRunWarnings() {
        if (behaviour.hardMount()) {
            return warnings;
        }
        List<Finding> all = new ArrayList<>(warnings);
        all.add(Warnings.softMayTruncate(behaviour));
        return Collections.unmodifiableList(all);
    }

    /**
     * The options to store, or as stored, {@code x-nasguard.timeout} included. Not fit to be stored where
     * {@link #valid()} is false. They hold the secrets.
     */
    public MountOptions options() {
        return options;
    }

    /** The options for a response: without {@code x-nasguard.*}, secrets masked; all masked if not readable. */
    public String maskedOptions() {
        return readable ? options.withoutGuardOptions().masked() : MountOptions.MASK;
    }

    /** What a mount with {@link #options()} does. */
    public MountBehaviour behaviour() {
        return behaviour;
    }

    /**
     * What to send to make it safe, without {@code x-nasguard.*}; empty when it is safe or cannot be. They hold the
     * secrets.
     */
    public Optional<MountOptions> safeOptions() {
        return Optional.ofNullable(safeOptions);
    }
}
