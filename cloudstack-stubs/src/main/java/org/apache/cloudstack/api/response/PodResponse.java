// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseResponseWithAnnotations;

public class PodResponse extends BaseResponseWithAnnotations {
    public PodResponse() {
        throw Stub.called();
    }
}
