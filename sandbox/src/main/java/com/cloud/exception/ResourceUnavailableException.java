// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** A resource (host, pool, pod, zone) cannot be used now. */
@SuppressWarnings("serial")
public class ResourceUnavailableException extends CloudException {
    private final Class<?> scope;
    private final long resourceId;

    public ResourceUnavailableException(String message, Class<?> scope, long resourceId) {
        this(message, scope, resourceId, null);
    }

    public ResourceUnavailableException(String message, Class<?> scope, long resourceId, Throwable cause) {
        super("Resource [" + (scope == null ? "" : scope.getSimpleName()) + ":" + resourceId + "] is unreachable: " + message, cause);
        this.scope = scope;
        this.resourceId = resourceId;
    }

    public Class<?> getScope() {
        return scope;
    }

    public long getResourceId() {
        return resourceId;
    }
}
