// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;
import java.util.Map;

public abstract class BaseListCmd extends BaseCmd implements IBaseListCmd {
    public static final Long s_pageSizeUnlimited = null;

    public BaseListCmd() {
        throw Stub.called();
    }

    public void configure() {
        throw Stub.called();
    }

    public long getEntityOwnerId() {
        throw Stub.called();
    }

    public String getKeyword() {
        throw Stub.called();
    }

    public Integer getPage() {
        throw Stub.called();
    }

    public Integer getPageSize() {
        throw Stub.called();
    }

    public Long getPageSizeVal() {
        throw Stub.called();
    }

    public Long getStartIndex() {
        throw Stub.called();
    }

    public void validateSpecificParameters(Map<String, String> params) {
        throw Stub.called();
    }
}
