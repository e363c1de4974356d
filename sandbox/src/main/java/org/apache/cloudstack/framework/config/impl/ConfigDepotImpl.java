// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config.impl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.inject.Inject;

import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.Configurable;

import com.cloud.utils.exception.CloudRuntimeException;

import io.nasguard.sandbox.config.ConfigStore;

/** Knows all settings, enters them into the database and reads their values for {@link ConfigKey}. */
public class ConfigDepotImpl {
    private final Map<String, ConfigKey<?>> keys = new ConcurrentHashMap<>();
    private final Map<String, String> components = new ConcurrentHashMap<>();

    @Inject
    private ConfigStore store;

    public ConfigDepotImpl() {
        ConfigKey.init(this);
    }

    public ConfigKey<?> get(String key) {
        return keys.get(key);
    }

    /** Enters the settings of a bean; rows that are there keep their value. */
    public void populateConfiguration(Configurable configurable) {
        String component = configurable.getConfigComponentName();
        for (ConfigKey<?> key : configurable.getConfigKeys()) {
            String previous = components.putIfAbsent(key.key(), component);
            if (previous != null && !previous.equals(component)) {
                throw new CloudRuntimeException("Configurable " + component + " is adding a key that has been added before by "
                        + previous + ": " + key);
            }
            keys.put(key.key(), key);
            store.enter(component, key);
        }
    }

    /** @return the stored value, null where there is none */
    public String getConfigStringValue(String key, ConfigKey.Scope scope, Long scopeId) {
        return store.get(key, scope, scopeId);
    }

    /** Forgets the cached value, so that the next read sees what was set. */
    public void invalidateConfigCache(String key, ConfigKey.Scope scope, Long scopeId) {
        store.invalidate(key, scope, scopeId);
    }
}
