// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import java.util.List;
import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.ResponseObject;

public class ListResponse<T extends ResponseObject> extends BaseResponse {
    public ListResponse() {
        throw Stub.called();
    }

    public Integer getCount() {
        throw Stub.called();
    }

    public List<T> getResponses() {
        throw Stub.called();
    }

    public void setResponses(List<T> responses) {
        throw Stub.called();
    }

    public void setResponses(List<T> responses, Integer count) {
        throw Stub.called();
    }
}
