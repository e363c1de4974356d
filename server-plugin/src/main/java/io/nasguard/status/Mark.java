// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one answer after the other said of an operation or a mount: since when it is there, and since when it gets no
 * further. The times are the database's, and stay the same as long as it lasts.
 */
public final class Mark {

    /** The guard counts whole seconds, and an answer takes its time. */
    private static final Duration SAME = Duration.ofSeconds(5);

    private final Instant seen;
    private final Instant stuck;
    private final int looks;

    /**
     * @param seen when it was first seen
     * @param stuck since when it gets no further; null while it does
     * @param looks in how many answers in a row it got no further
     */
    public Mark(Instant seen, Instant stuck, int looks) {
        this.seen = seen;
        this.stuck = stuck;
        this.looks = looks;
    }

    /**
     * @param before what earlier answers said; null for none
     * @param blocked whether its threads are blocked in this answer
     */
    static Mark after(Mark before, boolean blocked, Instant now) {
        Instant seen = before == null ? now : before.seen;
        if (!blocked) {
            return new Mark(seen, null, 0);
        }
        return new Mark(seen, before == null || before.stuck == null ? now : before.stuck,
                before == null ? 1 : before.looks + 1);
    }

    /** @param stalledFor for how long the guard has seen no progress */
    static Mark after(Mark before, Duration stalledFor, Instant now) {
        Instant since = now.minus(stalledFor);
        boolean goesOn = before != null && before.stuck != null
                && Duration.between(before.stuck, since).abs().compareTo(SAME) <= 0;
        return new Mark(before == null ? now : before.seen, goesOn ? before.stuck : since,
                before == null ? 1 : before.looks + 1);
    }

    public Instant seen() {
        return seen;
    }

    public Optional<Instant> stuck() {
        return Optional.ofNullable(stuck);
    }

    public int looks() {
        return looks;
    }
}
