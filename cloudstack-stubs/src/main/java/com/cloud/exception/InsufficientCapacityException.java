// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public abstract class InsufficientCapacityException extends CloudException {
    protected InsufficientCapacityException() {
        throw Stub.called();
    }

    public InsufficientCapacityException(String message, Class<?> scope, Long id) {
        throw Stub.called();
    }

    public long getId() {
        throw Stub.called();
    }

    public Class<?> getScope() {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
