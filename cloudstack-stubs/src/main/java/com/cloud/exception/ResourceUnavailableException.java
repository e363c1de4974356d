// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class ResourceUnavailableException extends CloudException {
    public ResourceUnavailableException(String message, Class<?> scope, long resourceId) {
        throw Stub.called();
    }

    public ResourceUnavailableException(String message, Class<?> scope, long resourceId, Throwable cause) {
        throw Stub.called();
    }

    public long getResourceId() {
        throw Stub.called();
    }

    public Class<?> getScope() {
        throw Stub.called();
    }
}
