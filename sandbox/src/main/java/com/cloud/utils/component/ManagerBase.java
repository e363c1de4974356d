// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** Base of managers: started before ordinary components. */
public class ManagerBase extends ComponentLifecycleBase implements ComponentMethodInterceptable {
    public ManagerBase() {
        setRunLevel(RUN_LEVEL_COMPONENT_BOOTSTRAP);
    }
}
