// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class AgentUnavailableException extends ResourceUnavailableException {
    public AgentUnavailableException(String message, long hostId) {
        super(message, null, hostId);
        throw Stub.called();
    }
}
