// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;


/** A release could not be done from here; the message says why and which command to run on the host instead. */
public final class ReleaseFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseFailedException(String message) {
        super(message);
    }
}
