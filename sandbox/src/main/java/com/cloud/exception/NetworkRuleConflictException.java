// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

/** A network rule clashes with one that exists. */
@SuppressWarnings("serial")
public class NetworkRuleConflictException extends ManagementServerException {
    public NetworkRuleConflictException(String message) {
        super(message);
    }
}
