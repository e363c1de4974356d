// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;

public class NetworkRuleConflictException extends ManagementServerException {
    public NetworkRuleConflictException(String text) {
        throw Stub.called();
    }
}
