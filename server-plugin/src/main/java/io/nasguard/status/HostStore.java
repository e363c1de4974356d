// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

/** Where hosts, and what they answered, are kept. */
public interface HostStore {
}
