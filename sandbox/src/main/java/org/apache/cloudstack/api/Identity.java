// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

/** An entity known to clients by its UUID. */
public interface Identity {
    String getUuid();
}
