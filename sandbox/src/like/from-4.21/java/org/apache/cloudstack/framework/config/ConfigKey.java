// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.config;

import java.util.List;
import java.util.Objects;

import org.apache.cloudstack.framework.config.impl.ConfigDepotImpl;

import com.cloud.utils.Pair;
import com.cloud.utils.Ternary;
import com.cloud.utils.exception.CloudRuntimeException;

/**
 * A setting. Its value is read when it is asked for; one that is not dynamic is read once. As in CloudStack, a value is
 * not checked when it is set, so reading one that does not fit the type throws.
 */
public class ConfigKey<T> {
    public static final String CATEGORY_ADVANCED = "Advanced";
    public static final String CATEGORY_ALERT = "Alert";
    public static final String CATEGORY_NETWORK = "Network";

    private static ConfigDepotImpl depot;

    private final String category;
    private final Class<T> type;
    private final String name;
    private final String defaultValue;
    private final String description;
    private final String displayText;
    private final Scope scope;
    private final boolean dynamic;
    private final T multiplier;
    private final String parent;
    private final Ternary<String, String, Long> group;
    private final Pair<String, Long> subGroup;
    private final Kind kind;
    private final String options;

    private T value;

    /** What a setting may be set for. */
    public enum Scope {
        Global(1),
        Zone(1 << 1),
        Cluster(1 << 2),
        StoragePool(1 << 3),
        ManagementServer(1 << 4),
        ImageStore(1 << 5),
        Domain(1 << 6),
        Account(1 << 7);

        private final int bitValue;

        Scope(int bitValue) {
            this.bitValue = bitValue;
        }

        /** @return the bit that stands for it in column {@code scope} */
        public int getBitValue() {
            return bitValue;
        }
    }

    /** Forms of a value. */
    public enum Kind {
        CSV,
        Order,
        Select,
        WhitespaceSeparatedListWithOptions
    }

    public ConfigKey(String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic) {
        this(category, type, name, defaultValue, description, isDynamic, Scope.Global);
    }

    public ConfigKey(String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Scope scope) {
        this(type, name, category, defaultValue, description, isDynamic, scope, null);
    }

    public ConfigKey(String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Scope scope, String parent) {
        this(type, name, category, defaultValue, description, isDynamic, scope, null, null, parent, null, null, null, null);
    }

    public ConfigKey(String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            String parent) {
        this(category, type, name, defaultValue, description, isDynamic, Scope.Global, parent);
    }

    public ConfigKey(String category, Class<T> type, String name, String defaultValue, String description, boolean isDynamic,
            Kind kind, String options) {
        this(type, name, category, defaultValue, description, isDynamic, Scope.Global, null, null, null, null, null, kind, options);
    }

    public ConfigKey(Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier) {
        this(type, name, category, defaultValue, description, isDynamic, scope, multiplier, null, null, null, null, null, null);
    }

    public ConfigKey(Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier, String parent) {
        this(type, name, category, defaultValue, description, isDynamic, scope, multiplier, null, parent, null, null, null, null);
    }

    public ConfigKey(Class<T> type, String name, String category, String defaultValue, String description, boolean isDynamic,
            Scope scope, T multiplier, String displayText, String parent, Ternary<String, String, Long> group,
            Pair<String, Long> subGroup, Kind kind, String options) {
        this.category = category;
        this.type = type;
        this.name = name;
        this.defaultValue = defaultValue;
        this.description = description;
        this.displayText = displayText;
        this.scope = scope;
        this.dynamic = isDynamic;
        this.multiplier = multiplier;
        this.parent = parent;
        this.group = group;
        this.subGroup = subGroup;
        this.kind = kind;
        this.options = options;
    }

    public static void init(ConfigDepotImpl configDepot) {
        depot = configDepot;
    }

    public String category() {
        return category;
    }

    public Class<T> type() {
        return type;
    }

    public final String key() {
        return name;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String description() {
        return description;
    }

    public String displayText() {
        return displayText;
    }

    public List<Scope> getScopes() {
        return scope == null ? List.of() : List.of(scope);
    }

    public boolean isGlobalOrEmptyScope() {
        return scope == null || scope == Scope.Global;
    }

    public int getScopeBitmask() {
        return scope == null ? 0 : scope.getBitValue();
    }

    public boolean isDynamic() {
        return dynamic;
    }

    public T multiplier() {
        return multiplier;
    }

    public final String parent() {
        return parent;
    }

    public Ternary<String, String, Long> group() {
        return group;
    }

    public Pair<String, Long> subGroup() {
        return subGroup;
    }

    public final Kind kind() {
        return kind;
    }

    public final String options() {
        return options;
    }

    /** @return the global value, the default where none is set */
    public T value() {
        if (value == null || dynamic) {
            String stored = depot == null ? null : depot.getConfigStringValue(name, Scope.Global, null);
            value = valueOf(stored == null ? defaultValue : stored);
        }
        return value;
    }

    /**
     * @param id of a zone, cluster, ..., whatever the scope is
     * @return its value, the global one where it has none or no id was given
     */
    public T valueIn(Long id) {
        String stored = id == null || depot == null ? null : depot.getConfigStringValue(name, scope, id);
        return stored == null ? value() : valueOf(stored);
    }

    @SuppressWarnings("unchecked")
    protected T valueOf(String text) {
        if (text == null) {
            return null;
        }
        Number factor = multiplier instanceof Number number ? number : 1;
        Object result;
        if (type == Boolean.class) {
            result = Boolean.valueOf(text);
        } else if (type == Integer.class) {
            result = Integer.parseInt(text) * factor.intValue();
        } else if (type == Long.class) {
            result = Long.parseLong(text) * factor.longValue();
        } else if (type == Short.class) {
            result = Short.valueOf(text);
        } else if (type == Float.class) {
            result = Float.parseFloat(text) * factor.floatValue();
        } else if (type == Double.class) {
            result = Double.parseDouble(text) * factor.doubleValue();
        } else if (type == String.class) {
            result = text;
        } else {
            throw new CloudRuntimeException("Unsupported data type for config values: " + type);
        }
        return (T) result;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ConfigKey<?> that && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
