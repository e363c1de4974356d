// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.util.Optional;

/** How long evidence of a stall must last before it is one: one request may rightly take as long. */
final class StallLimit {

    /** Stands for the time of a request that never gives up. */
    private static final long HARD_MOUNT_SECONDS = 60;

    private static final String HARD = "hard";

    private StallLimit() {
    }

    /**
     * @param mountMode how the host holds the mount; null where it does not say
     * @param target the repository, where it is known
     */
    static Duration of(String mountMode, Optional<BackupTarget> target) {
        if (HARD.equals(mountMode) || !target.isPresent()) {
            return Duration.ofSeconds(HARD_MOUNT_SECONDS);
        }
        return Duration.ofSeconds(target.get().rpcTimeout().orElse(HARD_MOUNT_SECONDS));
    }
}
