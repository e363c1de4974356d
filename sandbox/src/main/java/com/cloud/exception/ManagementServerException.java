// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** A failure on the management server that the caller has to handle. */
@SuppressWarnings("serial")
public class ManagementServerException extends CloudException {
    public ManagementServerException() {
    }

    public ManagementServerException(String message) {
        super(message);
    }

    public ManagementServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
