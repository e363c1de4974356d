// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a host's agent answers, and what becomes of its backups. */
public enum Behaviour {
    HEALTHY("The guard is there; a backup begins every few minutes and ends."),
    STALLING("As healthy, but the NAS stops answering one minute into each backup. The guard ends it at the stall limit, or"
            + " when it is told to."),
    NO_THREAD("One minute into the backup all five threads of the agent hang: no command is answered from then on, until this is"
            + " changed."),
    NO_PLUGIN("An agent without the guard's plugin, which does not answer its commands. Backups begin and end."),
    NO_GUARD("The plugin is there and the guard's script is not. Backups begin and end."),
    OLD_GUARD("As healthy, with an old guard that does not tell all."),
    SLOW("As healthy, but each answer takes 12 seconds."),
    LATE("As healthy, but each answer takes a minute: nobody waits for it any more."),
    GARBAGE("As healthy, but the answers are nonsense."),
    ORPHAN_MOUNT("As healthy, with a mount that an earlier backup left behind."),
    LEAVES_MOUNT("As stalling, but not all can be cleaned up: the mount stays when the guard ends the backup, until this is"
            + " changed."),
    STALLED_RESTORE("A restore waits for a NAS that does not answer; the guard leaves restores alone."),
    DISCONNECTED("The agent is not connected; a backup that ran is in the database still.");

    private final String description;

    Behaviour(String description) {
        this.description = description;
    }

    /** @return its name in the API, such as {@code no-thread} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    /** @throws IllegalArgumentException naming the words there are */
    public static Behaviour of(String word) {
        return Arrays.stream(values()).filter(behaviour -> behaviour.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no behaviour " + word + ", use one of "
                        + Arrays.stream(values()).map(Behaviour::word).collect(Collectors.joining(", "))));
    }

    /** Whether the guard is told of in answers. */
    boolean hasGuard() {
        return this != NO_PLUGIN && this != NO_GUARD;
    }

    /** Whether the NAS stops answering in the middle of a backup. */
    boolean hangs() {
        return this == STALLING || this == NO_THREAD || this == LEAVES_MOUNT;
    }
}
