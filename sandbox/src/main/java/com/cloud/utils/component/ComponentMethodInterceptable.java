// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** Marks a bean whose methods CloudStack wraps, for instance to raise events. */
public interface ComponentMethodInterceptable {
}
