// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;
import java.io.Serializable;

public interface InternalIdentity extends Serializable {
    long getId();

    default Object setLong(Long value) {
        throw Stub.called();
    }

    default Object setString(String string) {
        throw Stub.called();
    }
}
