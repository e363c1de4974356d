// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** A component that plugs into a registry. */
public interface Adapter extends ComponentLifecycle {
}
