// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.exception;

import com.cloud.utils.Pair;
import io.nasguard.stubs.Stub;
import java.util.ArrayList;
import java.util.List;

public class CloudRuntimeException extends RuntimeException implements ErrorContext {
    protected int csErrorCode;

    protected ArrayList<?> idList;

    protected ArrayList<Pair<Class<?>, String>> uuidList;

    protected CloudRuntimeException() {
        throw Stub.called();
    }

    public CloudRuntimeException(String message) {
        throw Stub.called();
    }

    public CloudRuntimeException(String message, Throwable cause) {
        throw Stub.called();
    }

    public CloudRuntimeException(Throwable cause) {
        throw Stub.called();
    }

    public CloudRuntimeException add(Class<?> entity, String uuid) {
        throw Stub.called();
    }

    public void addProxyObject(String text) {
        throw Stub.called();
    }

    public void addProxyObject(String text1, String text2) {
        throw Stub.called();
    }

    public int getCSErrorCode() {
        throw Stub.called();
    }

    public List<Pair<Class<?>, String>> getEntitiesInError() {
        throw Stub.called();
    }

    public ArrayList<?> getIdProxyList() {
        throw Stub.called();
    }

    public void setCSErrorCode(int cSErrorCode) {
        throw Stub.called();
    }
}
