// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import java.util.OptionalLong;

/** Figures as an answer holds them. */
final class Figures {

    private Figures() {
    }

    /** @return null, which an answer leaves out, where there is no figure */
    static Long orAbsent(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : null;
    }
}
