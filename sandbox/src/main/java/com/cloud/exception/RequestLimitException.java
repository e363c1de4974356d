// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** The caller sent more requests than the server allows. */
@SuppressWarnings("serial")
public class RequestLimitException extends PermissionDeniedException {
    protected RequestLimitException() {
    }

    public RequestLimitException(String message) {
        super(message);
    }

    public RequestLimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
