// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

/** Something that belongs to an account. */
public interface OwnedBy {
    long getAccountId();
}
