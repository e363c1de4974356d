// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

/** Where CloudStack keeps the backups that it is taking. */
public interface InFlightStore {
}
