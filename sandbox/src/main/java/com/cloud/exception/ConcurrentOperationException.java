// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;

/** Another operation holds the resource. */
@SuppressWarnings("serial")
public class ConcurrentOperationException extends CloudRuntimeException {
    public ConcurrentOperationException(String message) {
        super(message);
    }
}
