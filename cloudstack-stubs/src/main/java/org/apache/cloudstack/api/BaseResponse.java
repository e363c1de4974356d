// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public abstract class BaseResponse implements ResponseObject {
    protected String jobId;

    public BaseResponse() {
        throw Stub.called();
    }

    public BaseResponse(String text) {
        throw Stub.called();
    }

    public final String getObjectName() {
        throw Stub.called();
    }

    public final String getResponseName() {
        throw Stub.called();
    }

    public final void setObjectName(String objectName) {
        throw Stub.called();
    }

    public final void setResponseName(String responseName) {
        throw Stub.called();
    }

    public String getJobId() {
        throw Stub.called();
    }

    public Integer getJobStatus() {
        throw Stub.called();
    }

    public String getObjectId() {
        throw Stub.called();
    }

    public void setJobId(String jobId) {
        throw Stub.called();
    }

    public void setJobStatus(Integer jobStatus) {
        throw Stub.called();
    }
}
