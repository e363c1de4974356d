// SPDX-License-Identifier: Apache-2.0
package com.cloud.org;

public interface Grouping {
    public enum AllocationState {
        Disabled, Enabled;
    }

}
