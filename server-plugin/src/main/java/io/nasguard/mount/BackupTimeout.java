// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Optional;
import java.util.OptionalLong;

/** The limits of a repository's own backup timeout. */
public final class BackupTimeout {

    /** One minute, in seconds. */
    public static final long MIN = 60;
    /** One week, in seconds. */
    public static final long MAX = 604_800;

    private BackupTimeout() {
    }

    /** What is wrong with a timeout of this many seconds; empty when it is accepted. */
    public static Optional<Finding> check(long seconds) {
        if (seconds >= MIN && seconds <= MAX) {
            return Optional.empty();
        }
        return Optional.of(Finding.error("timeout-out-of-range", Finding.BACKUP_TIMEOUT, null,
                "The parameter backuptimeout is " + seconds + ". Give a number of seconds from " + MIN + " to " + MAX
                        + " (one minute to one week)."));
    }

    /** The seconds a stored value stands for; empty where it is none that could have been accepted. */
    static OptionalLong parse(String value) {
        OptionalLong seconds = Numbers.parse(value);
        return seconds.isPresent() && !check(seconds.getAsLong()).isPresent() ? seconds : OptionalLong.empty();
    }
}
