// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a host's backups do, seen from outside. The order is the order of sorting: what needs somebody first. */
public enum HostState {
    /** There is evidence that an operation gets no further. */
    STALLED,
    /** The agent is not up while a backup is in flight. */
    UNREACHABLE,
    /** A backup runs past its timeout. */
    OVERDUE,
    /** A backup is in flight and nothing speaks against it. */
    RUNNING,
    /** Nothing is known of this host. */
    UNKNOWN,
    /** The guard is there and nothing is in flight. */
    IDLE;

    /** @return the word of the API, such as {@code Stalled} */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** @param word of the API, in any case */
    public static Optional<HostState> lookup(String word) {
        return Arrays.stream(values()).filter(state -> state.name().equalsIgnoreCase(word.trim())).findFirst();
    }
}
