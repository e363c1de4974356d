// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.stubs.Stub;

public class ServerApiException extends CloudRuntimeException {
    public ServerApiException() {
        throw Stub.called();
    }

    public ServerApiException(ApiErrorCode errorCode, String description) {
        throw Stub.called();
    }

    public ServerApiException(ApiErrorCode errorCode, String description, Throwable cause) {
        throw Stub.called();
    }

    public String getDescription() {
        throw Stub.called();
    }

    public ApiErrorCode getErrorCode() {
        throw Stub.called();
    }

    public String getMessage() {
        throw Stub.called();
    }

    public void setDescription(String description) {
        throw Stub.called();
    }

    public void setErrorCode(ApiErrorCode errorCode) {
        throw Stub.called();
    }
}
