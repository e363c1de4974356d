// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import io.nasguard.stubs.Stub;

public class ManagerBase extends ComponentLifecycleBase implements ComponentMethodInterceptable {
    public ManagerBase() {
        throw Stub.called();
    }
}
