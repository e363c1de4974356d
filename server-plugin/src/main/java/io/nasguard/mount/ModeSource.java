// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Locale;

/** Where the mode of a mount comes from. */
public enum ModeSource {

    /** The stored options name it. */
    EXPLICIT,
    /** The options say nothing: the file system's own default. */
    DEFAULT;

    /** The word in API responses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
