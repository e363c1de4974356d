// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class ResourceAllocationException extends ManagementServerException {
    private ResourceAllocationException() {
        throw Stub.called();
    }
}
