// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;

/** A login or a caller that cannot be verified. */
@SuppressWarnings("serial")
public class CloudAuthenticationException extends CloudRuntimeException {
    public CloudAuthenticationException(String message) {
        super(message);
    }

    public CloudAuthenticationException(String message, Throwable cause) {
        super(message, cause);
    }
}
