// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.config;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.ConfigKey.Scope;

import io.nasguard.sandbox.db.Sql;

/**
 * Values of settings: the global ones in table {@code configuration}, those of a zone, cluster or account in its details.
 *
 * <p>As in CloudStack a value is cached for 30 seconds, and what is set through here is seen at once.
 */
public class ConfigStore {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String DEFAULT_PAGE_SIZE = "default.page.size";
    private static final long FALLBACK_PAGE_SIZE = 500;

    private static final Map<Scope, String[]> DETAILS = new EnumMap<>(Map.of(
            Scope.Zone, new String[] {"data_center_details", "dc_id"},
            Scope.Cluster, new String[] {"cluster_details", "cluster_id"},
            Scope.Account, new String[] {"account_details", "account_id"}));

    private final Map<Slot, Cached> cache = new ConcurrentHashMap<>();

    /** Where a value is kept. */
    private record Slot(String name, Scope scope, Long id) {
    }

    private record Cached(String value, Instant until) {
    }

    /** @return the setting {@code default.page.size}: rows of a list where the call asks for no page */
    public static long defaultPageSize() {
        return Sql.first(row -> row.getString(1), "SELECT value FROM configuration WHERE name = ?", DEFAULT_PAGE_SIZE)
                .map(Long::valueOf).orElse(FALLBACK_PAGE_SIZE);
    }

    /** @return the global value, null where none is stored */
    public String get(String name) {
        return get(name, Scope.Global, null);
    }

    /** @return the zone's own value, null where it has none */
    public String getZone(long zoneId, String name) {
        return get(name, Scope.Zone, zoneId);
    }

    /** @return the value kept for exactly this scope, null where there is none */
    public String get(String name, Scope scope, Long id) {
        Slot slot = new Slot(name, scope, id);
        Cached cached = cache.get(slot);
        if (cached == null || cached.until.isBefore(Instant.now())) {
            cached = new Cached(read(slot), Instant.now().plus(KEPT));
            cache.put(slot, cached);
        }
        return cached.value;
    }

    public void set(String name, String value) {
        set(name, Scope.Global, null, value);
    }

    public void setZone(long zoneId, String name, String value) {
        set(name, Scope.Zone, zoneId, value);
    }

    /** @param value null takes the value of a zone, cluster or account away */
    public void set(String name, Scope scope, Long id, String value) {
        if (isGlobal(scope, id)) {
            Sql.update("UPDATE configuration SET value = ?, updated = UTC_TIMESTAMP() WHERE name = ?", value, name);
        } else {
            String[] details = details(scope);
            Sql.update("DELETE FROM " + details[0] + " WHERE " + details[1] + " = ? AND name = ?", id, name);
            if (value != null) {
                Sql.update("INSERT INTO " + details[0] + " (" + details[1] + ", name, value) VALUES (?, ?, ?)", id, name, value);
            }
        }
        invalidate(name, scope, id);
    }

    public void invalidate(String name, Scope scope, Long id) {
        cache.remove(new Slot(name, scope, id));
    }

    /** Enters a setting with its default value; a row that is there keeps its value and gets the new description. */
    public void enter(String component, ConfigKey<?> key) {
        Object scope = KeyScope.column(key);
        int known = Sql.update("UPDATE configuration SET component = ?, description = ?, default_value = ?, scope = ?, "
                        + "is_dynamic = ?, updated = UTC_TIMESTAMP() WHERE name = ?",
                component, key.description(), key.defaultValue(), scope, key.isDynamic(), key.key());
        if (known == 0) {
            Sql.update("INSERT INTO configuration (category, instance, component, name, value, description, default_value, "
                            + "updated, scope, is_dynamic, parent, display_text, kind, options) "
                            + "VALUES (?, 'DEFAULT', ?, ?, ?, ?, ?, UTC_TIMESTAMP(), ?, ?, ?, ?, ?, ?)",
                    key.category(), component, key.key(), key.defaultValue(), key.description(), key.defaultValue(), scope,
                    key.isDynamic(), key.parent(), displayText(key), Objects.toString(key.kind(), null), key.options());
        }
    }

    private static String read(Slot slot) {
        if (isGlobal(slot.scope, slot.id)) {
            return Sql.first(row -> row.getString(1), "SELECT value FROM configuration WHERE name = ?", slot.name).orElse(null);
        }
        String[] details = details(slot.scope);
        return Sql.first(row -> row.getString(1), "SELECT value FROM " + details[0] + " WHERE " + details[1] + " = ? AND name = ?",
                slot.id, slot.name).orElse(null);
    }

    private static boolean isGlobal(Scope scope, Long id) {
        return scope == null || scope == Scope.Global || id == null;
    }

    private static String[] details(Scope scope) {
        String[] details = DETAILS.get(scope);
        if (details == null) {
            throw new IllegalArgumentException("The sandbox keeps no settings for scope " + scope);
        }
        return details;
    }

    /** CloudStack makes a title of the name where a setting has none: {@code api.source.check} is "Api source check". */
    private static String displayText(ConfigKey<?> key) {
        if (key.displayText() != null) {
            return key.displayText();
        }
        String words = key.key().replace('.', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
