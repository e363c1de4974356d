// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;

/** What one answer after the other said of an operation or a mount that no guard watches. */
public final class BlockedMark {

    private final Duration seen;
    private final Duration blocked;
    private final int looks;

    /**
     * @param seen for how long it had been there at the last answer
     * @param blocked for how long threads had been blocked in every answer, at the last answer; zero when none is
     * @param looks in how many answers in a row threads were blocked
     */
    public BlockedMark(Duration seen, Duration blocked, int looks) {
        this.seen = seen;
        this.blocked = blocked;
        this.looks = looks;
    }

    static BlockedMark first(boolean blockedNow) {
        return new BlockedMark(Duration.ZERO, Duration.ZERO, blockedNow ? 1 : 0);
    }

    /** @param later the time between the last answer and this one */
    BlockedMark next(boolean blockedNow, Duration later) {
        return new BlockedMark(seen.plus(later),
                blockedNow && looks > 0 ? blocked.plus(later) : Duration.ZERO, blockedNow ? looks + 1 : 0);
    }

    public Duration seen() {
        return seen;
    }

    public Duration blocked() {
        return blocked;
    }

    public int looks() {
        return looks;
    }
}
