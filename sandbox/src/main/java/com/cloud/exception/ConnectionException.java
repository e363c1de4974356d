// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** A listener refuses an agent that connects. */
@SuppressWarnings("serial")
public class ConnectionException extends CloudException {
    private final boolean setupError;

    public ConnectionException(boolean setupError, String message) {
        this(setupError, message, null);
    }

    public ConnectionException(boolean setupError, String message, Throwable cause) {
        super(message, cause);
        this.setupError = setupError;
    }

    public boolean isSetupError() {
        return setupError;
    }
}
