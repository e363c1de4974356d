// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.exception;

import java.util.ArrayList;
import java.util.List;

import com.cloud.utils.Pair;

/** Root of CloudStack's unchecked exceptions; carries what clients see as {@code cserrorcode} and {@code uuidList}. */
@SuppressWarnings("serial")
public class CloudRuntimeException extends RuntimeException implements ErrorContext {
    protected transient ArrayList<ExceptionProxyObject> idList = new ArrayList<>();
    protected transient ArrayList<Pair<Class<?>, String>> uuidList = new ArrayList<>();
    protected int csErrorCode;

    protected CloudRuntimeException() {
        csErrorCode = CSExceptionErrorCode.getCSErrCode(getClass().getName());
    }

    public CloudRuntimeException(String message) {
        super(message);
        csErrorCode = CSExceptionErrorCode.getCSErrCode(getClass().getName());
    }

    public CloudRuntimeException(String message, Throwable th) {
        super(message, th);
        csErrorCode = CSExceptionErrorCode.getCSErrCode(getClass().getName());
    }

    /** As in CloudStack, a plain wrapper has no error number of its own. */
    public CloudRuntimeException(Throwable t) {
        super(t.getMessage(), t);
    }

    public void addProxyObject(ExceptionProxyObject obj) {
        idList.add(obj);
    }

    public void addProxyObject(String uuid) {
        idList.add(new ExceptionProxyObject(uuid, null));
    }

    public void addProxyObject(String voObjUuid, String description) {
        idList.add(new ExceptionProxyObject(voObjUuid, description));
    }

    @Override
    public CloudRuntimeException add(Class<?> entity, String uuid) {
        uuidList.add(new Pair<>(entity, uuid));
        return this;
    }

    public ArrayList<ExceptionProxyObject> getIdProxyList() {
        return idList;
    }

    public int getCSErrorCode() {
        return csErrorCode;
    }

    public void setCSErrorCode(int cserrcode) {
        csErrorCode = cserrcode;
    }

    @Override
    public List<Pair<Class<?>, String>> getEntitiesInError() {
        return uuidList;
    }
}
