// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseResponseWithAnnotations;

public class ClusterResponse extends BaseResponseWithAnnotations {
    public ClusterResponse() {
        throw Stub.called();
    }
}
