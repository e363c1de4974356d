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
    private final List<Finding> dryRunWarnings;
    private final MountOptions options;
    private final MountBehaviour behaviour;
    private final MountOptions safeOptions;

    Assessment(List<Finding> errors, List<Finding> warnings, List<Finding> notes, MountOptions options,
            MountBehaviour behaviour, MountOptions safeOptions) {
        this.errors = Collections.unmodifiableList(new ArrayList<>(errors));
        this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(notes);
        this.dryRunWarnings = Collections.unmodifiableList(all);
        this.options = options;
        this.behaviour = behaviour;
        this.safeOptions = safeOptions;
    }

    /** True when there is no error. */
    public boolean valid() {
        return errors.isEmpty();
    }

    /** Every reason to refuse, not only the first; empty for a stored row, whose faults are warnings. */
    public List<Finding> errors() {
        return errors;
    }

    /** What to warn of in the answer to add, update and list. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** The warnings, and what is worth saying before something is stored only. */
    public List<Finding> dryRunWarnings() {
        return dryRunWarnings;
    }

    /** The options to store, or as stored, {@code x-nasguard.timeout} included; the readable ones if not valid. */
    public MountOptions options() {
        return options;
    }

    /** What a mount with {@link #options()} does. */
    public MountBehaviour behaviour() {
        return behaviour;
    }

    /** What to store to make it safe, without {@code x-nasguard.*}; empty when it is safe or cannot be. */
    public Optional<MountOptions> safeOptions() {
        return Optional.ofNullable(safeOptions);
    }
}
