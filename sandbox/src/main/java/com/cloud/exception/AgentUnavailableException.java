// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.host.Host;

/** A host's agent cannot be asked. */
@SuppressWarnings("serial")
public class AgentUnavailableException extends ResourceUnavailableException {
    public AgentUnavailableException(long hostId) {
        this("Host with id " + hostId + " is not connected", hostId);
    }

    public AgentUnavailableException(String message, long hostId) {
        this(message, hostId, null);
    }

    public AgentUnavailableException(String message, long hostId, Throwable cause) {
        super(message, Host.class, hostId, cause);
    }
}
