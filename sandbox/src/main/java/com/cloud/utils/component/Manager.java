// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** A component that manages one kind of resource. */
public interface Manager extends ComponentLifecycle {
}
