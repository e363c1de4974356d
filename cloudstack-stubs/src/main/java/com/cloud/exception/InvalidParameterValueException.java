// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.stubs.Stub;

public class InvalidParameterValueException extends CloudRuntimeException {
    public InvalidParameterValueException(String text) {
        throw Stub.called();
    }
}
