// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Locale;

/** What a mount does with a request that the server does not answer. */
public enum MountMode {

    /** Gives up after a while: the caller gets EIO. */
    SOFT,
    /** Gives up after a while: the caller gets ETIMEDOUT. */
    SOFTERR,
    /** Tries for ever: the caller blocks, also against SIGKILL while pages are dirty. */
    HARD;

    /** The word in API responses and in mount options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
