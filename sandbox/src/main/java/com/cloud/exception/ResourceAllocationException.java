// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.configuration.Resource.ResourceType;

/** A limit of the account or the domain was reached. */
@SuppressWarnings("serial")
public class ResourceAllocationException extends ManagementServerException {
    private final ResourceType resourceType;

    public ResourceAllocationException(String message, ResourceType resourceType) {
        super(message);
        this.resourceType = resourceType;
    }

    public ResourceType getResourceType() {
        return resourceType;
    }
}
