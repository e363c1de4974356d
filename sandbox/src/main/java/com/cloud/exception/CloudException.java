// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import java.util.ArrayList;

import com.cloud.utils.exception.CSExceptionErrorCode;

/** Root of CloudStack's checked exceptions; carries the number that clients see as {@code cserrorcode}. */
@SuppressWarnings("serial")
public class CloudException extends Exception {
    protected ArrayList<String> idList = new ArrayList<>();
    protected Integer csErrorCode = CSExceptionErrorCode.getCSErrCode(getClass().getName());

    public CloudException() {
    }

    public CloudException(String message) {
        super(message);
    }

    public CloudException(String message, Throwable cause) {
        super(message, cause);
    }

    public void addProxyObject(String uuid) {
        idList.add(uuid);
    }

    public ArrayList<String> getIdProxyList() {
        return idList;
    }

    public int getCSErrorCode() {
        return csErrorCode;
    }

    public void setCSErrorCode(int cserrcode) {
        csErrorCode = cserrcode;
    }
}
