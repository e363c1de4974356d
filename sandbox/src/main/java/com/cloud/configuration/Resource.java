// SPDX-License-Identifier: Apache-2.0
package com.cloud.configuration;

/** What an account's limits count. */
public interface Resource {
    enum ResourceType {
        user_vm,
        volume
    }
}
