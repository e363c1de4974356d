// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.stubs.Stub;

public class ConcurrentOperationException extends CloudRuntimeException {
    public ConcurrentOperationException(String text) {
        throw Stub.called();
    }
}
