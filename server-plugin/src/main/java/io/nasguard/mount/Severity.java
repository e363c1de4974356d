// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Locale;

/** How much a {@link Finding} matters. */
public enum Severity {

    /** Good to know; nothing has to be done. */
    INFO,
    /** Something will not work as its author meant it. */
    WARNING,
    /** A host can freeze, or a backup cannot be trusted. */
    CRITICAL;

    /** The word in API responses: {@code info}, {@code warning} or {@code critical}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
