// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class ConnectionException extends CloudException {
    public ConnectionException(boolean setupError, String message) {
        throw Stub.called();
    }
}
