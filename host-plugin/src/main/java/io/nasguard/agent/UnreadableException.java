// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

/** A file of the host that does not read as it should; the message says which and why. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
