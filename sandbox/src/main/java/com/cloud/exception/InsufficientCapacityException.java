// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** Nothing with enough room was found in the scope. */
@SuppressWarnings("serial")
public abstract class InsufficientCapacityException extends CloudException {
    private Class<?> scope;
    private Long id;

    protected InsufficientCapacityException() {
    }

    public InsufficientCapacityException(String message, Class<?> scope, Long id) {
        super(message);
        this.scope = scope;
        this.id = id;
    }

    public Class<?> getScope() {
        return scope;
    }

    public long getId() {
        return id == null ? 0 : id;
    }
}
