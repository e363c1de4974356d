// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.component;

public interface Manager extends ComponentLifecycle {
}
