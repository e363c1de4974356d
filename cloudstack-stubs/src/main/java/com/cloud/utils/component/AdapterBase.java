// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

import io.nasguard.stubs.Stub;
import java.util.List;

public class AdapterBase extends ComponentLifecycleBase implements Adapter, ComponentMethodInterceptable {
    public AdapterBase() {
        throw Stub.called();
    }

    public static <T extends Adapter> T getAdapterByName(List<T> adapters, String name) {
        throw Stub.called();
    }
}
