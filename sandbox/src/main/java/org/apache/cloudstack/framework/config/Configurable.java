// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config;

/** A bean that brings settings; its module loader enters them into the {@code configuration} table. */
public interface Configurable {
    String getConfigComponentName();

    ConfigKey<?>[] getConfigKeys();
}
