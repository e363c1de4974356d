// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.stubs.Stub;

public class CloudAuthenticationException extends CloudRuntimeException {
    public CloudAuthenticationException(String text) {
        throw Stub.called();
    }

    public CloudAuthenticationException(String text, Throwable cause) {
        throw Stub.called();
    }
}
