// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

public interface OwnedBy {
    long getAccountId();
}
