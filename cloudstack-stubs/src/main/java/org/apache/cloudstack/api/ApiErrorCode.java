// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public enum ApiErrorCode {
    UNAUTHORIZED,
    UNAUTHORIZED2FA,
    METHOD_NOT_ALLOWED,
    MALFORMED_PARAMETER_ERROR,
    PARAM_ERROR,
    UNSUPPORTED_ACTION_ERROR,
    API_LIMIT_EXCEED,
    INTERNAL_ERROR,
    ACCOUNT_ERROR,
    ACCOUNT_RESOURCE_LIMIT_ERROR,
    INSUFFICIENT_CAPACITY_ERROR,
    RESOURCE_UNAVAILABLE_ERROR,
    RESOURCE_ALLOCATION_ERROR,
    RESOURCE_IN_USE_ERROR,
    NETWORK_RULE_CONFLICT_ERROR;

    public int getHttpCode() {
        throw Stub.called();
    }

    public void setHttpCode(int httpCode) {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
