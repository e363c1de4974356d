// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseResponse;

public class UserVmResponse extends BaseResponse {
    public UserVmResponse() {
        throw Stub.called();
    }
}
