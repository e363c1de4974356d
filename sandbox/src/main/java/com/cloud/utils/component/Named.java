// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

/** Something with a name. */
public interface Named {
    String getName();
}
