// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** Base of adapters. */
public class AdapterBase extends ComponentLifecycleBase implements Adapter, ComponentMethodInterceptable {
    public AdapterBase() {
    }
}
