// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.config;

import org.apache.cloudstack.framework.config.ConfigKey;

/** What stands in column {@code scope} of table {@code configuration}: a bit mask since 4.21. */
public final class KeyScope {
    private KeyScope() {
    }

    public static ConfigKey.Scope of(ConfigKey<?> key) {
        return key.getScopes().isEmpty() ? null : key.getScopes().get(0);
    }

    static Object column(ConfigKey<?> key) {
        return key.getScopeBitmask();
    }
}
