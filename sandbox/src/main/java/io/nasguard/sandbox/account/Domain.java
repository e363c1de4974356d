// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

/** A row of table {@code domain}. */
public record Domain(long id, String uuid, String path) {
}
