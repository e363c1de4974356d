// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Locale;
import java.util.Optional;

/** What to do with options that ask for {@code hard} in so many words. */
public enum HardMountPolicy {

    /** Keep them and warn. */
    WARN,
    /** Refuse them. */
    REJECT;

    /** The policy a setting names; case and outer blanks do not matter; empty where it names none. */
    public static Optional<HardMountPolicy> lookup(String setting) {
        if (setting == null) {
            return Optional.empty();
        }
        switch (setting.trim().toLowerCase(Locale.ROOT)) {
            case "warn":
                return Optional.of(WARN);
            case "reject":
                return Optional.of(REJECT);
            default:
                return Optional.empty();
        }
    }
}
