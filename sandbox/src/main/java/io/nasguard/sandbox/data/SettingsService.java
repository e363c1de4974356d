// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.exception.InvalidParameterValueException;
import io.nasguard.sandbox.config.ConfigStore;
import io.nasguard.sandbox.config.KeyScope;
import io.nasguard.sandbox.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.cloudstack.api.command.admin.config.ListCfgsByCmd;
import org.apache.cloudstack.api.command.admin.config.ResetCfgCmd;
import org.apache.cloudstack.api.command.admin.config.UpdateCfgCmd;
import org.apache.cloudstack.api.response.ConfigurationResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.framework.config.ConfigKey;
import org.apache.cloudstack.framework.config.ConfigKey.Scope;
import org.apache.cloudstack.framework.config.impl.ConfigDepotImpl;

/** Lists and sets settings. As in CloudStack a value is checked for its type only, never for its range. */
public class SettingsService {

    private static final String SETTINGS = "configuration c"
            + " LEFT JOIN configuration_group g ON g.id = c.group_id"
            + " LEFT JOIN configuration_subgroup s ON s.id = c.subgroup_id";
    private static final String COLUMNS = "c.*, g.name AS group_name, s.name AS subgroup_name";
    private static final String HIDDEN = "c.category <> 'Hidden'";

    @Inject
    private ConfigDepotImpl depot;
    @Inject
    private ConfigStore store;

    /** @return settings; for a zone or cluster those it may have of its own, with the value in force there */
    public ListResponse<ConfigurationResponse> list(ListCfgsByCmd asked) {
        Scope scope = scope(asked.getZoneId(), asked.getClusterId());
        Rows rows = Rows.of(SETTINGS).where(HIDDEN)
                .like(asked.getConfigName(), "c.name").equal("c.category", asked.getCategory())
                .equal("g.name", asked.getGroupName()).equal("s.name", asked.getSubGroupName())
                .equal("c.parent", asked.getParentName())
                .like(asked.getKeyword(), "c.name", "c.instance", "c.component", "c.description", "c.category", "c.value")
                .order("c.name");
        if (scope == Scope.Global) {
            return Infrastructure.answer(asked, rows, "configuration", COLUMNS, this::setting);
        }
        rows.in("c.name", namesWith(scope));
        Long id = scope == Scope.Zone ? asked.getZoneId() : asked.getClusterId();
        return Infrastructure.answer(asked, rows, "configuration", COLUMNS, row -> {
            ConfigurationResponse setting = setting(row);
            setting.setScope(scope.name().toLowerCase());
            setting.setValue(Objects.toString(depot.get(row.getString("name")).valueIn(id), null));
            return setting;
        });
    }

    private List<String> namesWith(Scope scope) {
        List<String> names = new ArrayList<>();
        for (String name : Sql.list(row -> row.getString(1), "SELECT name FROM configuration")) {
            ConfigKey<?> key = depot.get(name);
            if (key != null && KeyScope.of(key) == scope) {
                names.add(name);
            }
        }
        return names;
    }

    /** Sets a value; no value given changes nothing, an empty one clears the setting. */
    public ConfigurationResponse update(UpdateCfgCmd asked) {
        String name = asked.getCfgName();
        ConfigurationResponse known = known(name);
        if (asked.getValue() == null) {
            return known;
        }
        Scope scope = scope(asked.getZoneId(), asked.getClusterId());
        Long id = scope == Scope.Zone ? asked.getZoneId() : asked.getClusterId();
        String value = asked.getValue().trim();
        if (value.isEmpty() || value.equals("null")) {
            value = scope == Scope.Global ? null : "";
        }
        check(name, scope, value);
        store.set(name, scope, id, value);
        if (scope != Scope.Global) {
            known.setScope(scope.name().toLowerCase());
        }
        known.setValue(asked.getValue());
        return known;
    }

    /** Takes away the value that a zone or cluster has of its own; a global one is its default again. */
    public ConfigurationResponse reset(ResetCfgCmd asked) {
        String name = asked.getCfgName();
        ConfigurationResponse known = known(name);
        Scope scope = scope(asked.getZoneId(), asked.getClusterId());
        ConfigKey<?> key = depot.get(name);
        checkScope(name, key, scope);
        if (scope == Scope.Global) {
            String value = key == null ? null : key.defaultValue();
            store.set(name, scope, null, value);
            known.setValue(value);
        } else {
            Long id = scope == Scope.Zone ? asked.getZoneId() : asked.getClusterId();
            store.set(name, scope, id, null);
            known.setScope(scope.name().toLowerCase());
            known.setValue(Objects.toString(key.valueIn(id), null));
        }
        return known;
    }

    private ConfigurationResponse known(String name) {
        return Rows.of(SETTINGS).equal("c.name", name).list(COLUMNS, this::setting).stream().findFirst()
                .orElseThrow(() -> new InvalidParameterValueException("Config parameter with name " + name + " doesn't exist"));
    }

    private static Scope scope(Long zoneId, Long clusterId) {
        if (zoneId != null && clusterId != null) {
            throw new InvalidParameterValueException("cannot handle multiple IDs, provide only one ID corresponding to the scope");
        }
        return zoneId != null ? Scope.Zone : clusterId != null ? Scope.Cluster : Scope.Global;
    }

    private static void checkScope(String name, ConfigKey<?> key, Scope scope) {
        if (scope != Scope.Global && (key == null || KeyScope.of(key) != scope)) {
            throw new InvalidParameterValueException("Invalid scope id provided for the parameter " + name);
        }
    }

    private void check(String name, Scope scope, String value) {
        ConfigKey<?> key = depot.get(name);
        checkScope(name, key, scope);
        if (key != null && !fits(value, key.type())) {
            throw new InvalidParameterValueException(String.format("Value [%s] is not a valid [%s].", value, key.type()));
        }
    }

    private static boolean fits(String value, Class<?> type) {
        if (type == String.class) {
            return true;
        }
        if (value == null) {
            return false;
        }
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        try {
            if (type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == Long.class) {
                Long.parseLong(value);
            } else {
                return !Double.isInfinite(Double.parseDouble(value));
            }
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private ConfigurationResponse setting(ResultSet row) throws SQLException {
        ConfigurationResponse setting = new ConfigurationResponse();
        setting.setObjectName("configuration");
        setting.setCategory(row.getString("category"));
        setting.setGroup(row.getString("group_name"));
        setting.setSubGroup(row.getString("subgroup_name"));
        setting.setName(row.getString("name"));
        setting.setValue(row.getString("value"));
        setting.setDefaultValue(row.getString("default_value"));
        setting.setDescription(row.getString("description"));
        setting.setIsDynamic(row.getBoolean("is_dynamic"));
        setting.setComponent(row.getString("component"));
        setting.setParent(row.getString("parent"));
        setting.setDisplayText(row.getString("display_text"));
        setting.setOptions(row.getString("options"));
        ConfigKey<?> key = depot.get(row.getString("name"));
        setting.setType(key == null || !Number.class.isAssignableFrom(key.type()) && key.type() != Boolean.class
                ? "String" : key.type() == Boolean.class ? "Boolean" : "Number");
        return setting;
    }
}
