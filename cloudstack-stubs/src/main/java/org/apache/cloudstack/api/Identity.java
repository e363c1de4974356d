// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

public interface Identity {
    String getUuid();
}
