// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;

/** A parameter holds a value that cannot be used; the API answers 431. */
@SuppressWarnings("serial")
public class InvalidParameterValueException extends CloudRuntimeException {
    public InvalidParameterValueException(String message) {
        super(message);
    }
}
