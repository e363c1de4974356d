// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** The command exists, but not for this caller. */
@SuppressWarnings("serial")
public class UnavailableCommandException extends PermissionDeniedException {
    protected UnavailableCommandException() {
    }

    public UnavailableCommandException(String message) {
        super(message);
    }

    public UnavailableCommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
