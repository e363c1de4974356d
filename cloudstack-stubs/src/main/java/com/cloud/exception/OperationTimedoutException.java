// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.agent.api.Command;
import io.nasguard.stubs.Stub;

public class OperationTimedoutException extends CloudException {
    public OperationTimedoutException(Command[] commands, long hostId, long sequence, int wait, boolean active) {
        throw Stub.called();
    }
}
