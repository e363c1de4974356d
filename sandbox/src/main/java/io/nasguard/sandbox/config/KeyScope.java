// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.config;

import org.apache.cloudstack.framework.config.ConfigKey;

/** What stands in column {@code scope} of table {@code configuration}: up to 4.20 the name. */
public final class KeyScope {
    private KeyScope() {
    }

    public static ConfigKey.Scope of(ConfigKey<?> key) {
        return key.scope();
    }

    static Object column(ConfigKey<?> key) {
        return of(key) == null ? null : of(key).name();
    }
}
