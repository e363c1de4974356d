// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.ConfigKey.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.nasguard.sandbox.db.Sql;
import io.nasguard.sandbox.engine.EngineFixture;

/** Settings: global and of a zone, dynamic and not. */
class ConfigTest {
    private static final long ZONE = 1;

    private ConfigStore store;

    @BeforeEach
    void connect() throws Exception {
        store = EngineFixture.server().context("core").getBean(ConfigStore.class);
    }

    private <T> ConfigKey<T> key(Class<T> type, String name, String value, boolean dynamic) {
        ConfigKey<T> key = new ConfigKey<>("Advanced", type, name, value, "for this test", dynamic, Scope.Zone);
        store.enter("ConfigTest", key);
        return key;
    }

    @Test
    void zoneBeatsGlobalBeatsDefault() {
        ConfigKey<Long> key = key(Long.class, "test.scoped", "1", true);
        assertEquals(1, key.value());
        assertEquals(1, key.valueIn(ZONE));
        store.set("test.scoped", "2");
        assertEquals(2, key.valueIn(ZONE));
        store.setZone(ZONE, "test.scoped", "3");
        assertEquals(3, key.valueIn(ZONE));
        assertEquals(2, key.valueIn(null));
        store.setZone(ZONE, "test.scoped", null);
        assertEquals(2, key.valueIn(ZONE));
        assertNull(store.getZone(ZONE, "test.scoped"));
    }

    @Test
    void valueThatIsNotDynamicIsReadOnce() {
        ConfigKey<Boolean> key = key(Boolean.class, "test.fixed", "true", false);
        assertEquals(true, key.value());
        store.set("test.fixed", "false");
        assertEquals(true, key.value());
    }

    @Test
    void wrongValueIsFoundOutWhenItIsRead() {
        ConfigKey<Integer> key = key(Integer.class, "test.wrong", "1", true);
        store.set("test.wrong", "many");
        assertThrows(NumberFormatException.class, key::value);
    }

    @Test
    void enteringAgainKeepsTheValue() {
        ConfigKey<String> key = key(String.class, "test.kept", "a", true);
        store.set("test.kept", "b");
        store.enter("ConfigTest", key);
        assertEquals("b", key.value());
        assertEquals("a Test kept", Sql.first(row -> row.getString(1) + " " + row.getString(2),
                "SELECT default_value, display_text FROM configuration WHERE name = 'test.kept'").orElseThrow());
    }
}
