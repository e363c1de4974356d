// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public abstract class BaseResponseWithAnnotations extends BaseResponse {
    public BaseResponseWithAnnotations() {
        throw Stub.called();
    }

    public Boolean hasAnnotation() {
        throw Stub.called();
    }

    public void setHasAnnotation(Boolean hasAnnotation) {
        throw Stub.called();
    }
}
