// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import io.nasguard.stubs.Stub;
import java.util.ArrayList;

public class CloudException extends Exception {
    protected Integer csErrorCode;

    protected ArrayList<String> idList;

    public CloudException() {
        throw Stub.called();
    }

    public CloudException(String text) {
        throw Stub.called();
    }

    public CloudException(String text, Throwable cause) {
        throw Stub.called();
    }

    public void addProxyObject(String text) {
        throw Stub.called();
    }

    public int getCSErrorCode() {
        throw Stub.called();
    }

    public ArrayList<String> getIdProxyList() {
        throw Stub.called();
    }

    public void setCSErrorCode(int cSErrorCode) {
        throw Stub.called();
    }
}
