// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class ManagementServerException extends CloudException {
    public ManagementServerException() {
        throw Stub.called();
    }

    public ManagementServerException(String text) {
        throw Stub.called();
    }

    public ManagementServerException(String text, Throwable cause) {
        throw Stub.called();
    }
}
