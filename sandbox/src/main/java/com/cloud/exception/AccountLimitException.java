// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;

/** An account would exceed its limit. */
@SuppressWarnings("serial")
public class AccountLimitException extends CloudRuntimeException {
    protected AccountLimitException() {
    }

    public AccountLimitException(String message) {
        super(message);
    }

    public AccountLimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
