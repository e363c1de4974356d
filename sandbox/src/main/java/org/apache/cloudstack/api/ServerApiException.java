// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.util.List;

import com.cloud.exception.CloudException;
import com.cloud.utils.exception.CSExceptionErrorCode;
import com.cloud.utils.exception.CloudRuntimeException;

/** An error as the API reports it: code and text. */
@SuppressWarnings("serial")
public class ServerApiException extends CloudRuntimeException {
    private ApiErrorCode errorCode;
    private String description;

    public ServerApiException() {
        this(ApiErrorCode.INTERNAL_ERROR, null);
    }

    public ServerApiException(ApiErrorCode errorCode, String description) {
        this.errorCode = errorCode;
        this.description = description;
        setCSErrorCode(CSExceptionErrorCode.getCSErrCode(ServerApiException.class.getName()));
    }

    /** Keeps the number and the entities of the cause, which clients see. */
    public ServerApiException(ApiErrorCode errorCode, String description, Throwable cause) {
        super(description, cause);
        this.errorCode = errorCode;
        this.description = description;
        if (cause instanceof CloudRuntimeException runtime) {
            runtime.getIdProxyList().forEach(this::addProxyObject);
            setCSErrorCode(runtime.getCSErrorCode());
        } else if (cause instanceof CloudException checked) {
            List<String> uuids = checked.getIdProxyList();
            uuids.forEach(this::addProxyObject);
            setCSErrorCode(checked.getCSErrorCode());
        }
    }

    public ApiErrorCode getErrorCode() {
        return errorCode;
    }

    public void setErrorCode(ApiErrorCode errorCode) {
        this.errorCode = errorCode;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public String getMessage() {
        return description;
    }
}
