// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseResponse;

public class SuccessResponse extends BaseResponse {
    public SuccessResponse() {
        throw Stub.called();
    }

    public SuccessResponse(String text) {
        throw Stub.called();
    }

    public String getDisplayText() {
        throw Stub.called();
    }

    public Boolean getSuccess() {
        throw Stub.called();
    }

    public void setDisplayText(String displayText) {
        throw Stub.called();
    }

    public void setSuccess(Boolean success) {
        throw Stub.called();
    }
}
