// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.db;

import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.annotation.PostConstruct;
import javax.inject.Inject;

import org.apache.cloudstack.context.CallContext;
import org.springframework.beans.factory.ObjectProvider;

import com.cloud.user.Account;
import com.cloud.user.User;
import com.cloud.utils.db.EntityManager;

import io.nasguard.sandbox.account.AccountStore;

/**
 * Finds entities: accounts and users itself, others through the DAO of their table, as CloudStack does.
 *
 * <p>A table without a DAO gives an object that knows its id and UUID only.
 */
public class SandboxEntityManager implements EntityManager {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("com.cloud.dc.DataCenter", "data_center"),
            Map.entry("com.cloud.dc.Pod", "host_pod_ref"),
            Map.entry("com.cloud.org.Cluster", "cluster"),
            Map.entry("com.cloud.host.Host", "host"),
            Map.entry("com.cloud.domain.Domain", "domain"),
            Map.entry("com.cloud.alert.Alert", "alert"),
            Map.entry("com.cloud.event.Event", "event"),
            Map.entry("com.cloud.vm.VirtualMachine", "vm_instance"),
            Map.entry("com.cloud.uservm.UserVm", "vm_instance"),
            Map.entry("org.apache.cloudstack.acl.Role", "roles"),
            Map.entry("org.apache.cloudstack.backup.BackupRepository", "backup_repository"),
            Map.entry("org.apache.cloudstack.jobs.JobInfo", "async_job"));
    private static final List<String> NEVER_REMOVED = List.of("event", "alert");

    @Inject
    private AccountStore accounts;
    @Inject
    private ObjectProvider<EntitySource> sources;

    @PostConstruct
    void serveCallContexts() {
        CallContext.init(this);
    }

    @Override
    public <T, K extends Serializable> T findById(Class<T> entityType, K id) {
        return find(entityType, (Long) (Serializable) id, null, false);
    }

    @Override
    public <T, K extends Serializable> T findByIdIncludingRemoved(Class<T> entityType, K id) {
        return find(entityType, (Long) (Serializable) id, null, true);
    }

    @Override
    public <T> T findByUuid(Class<T> entityType, String uuid) {
        return find(entityType, null, uuid, false);
    }

    @Override
    public <T> T findByUuidIncludingRemoved(Class<T> entityType, String uuid) {
        return find(entityType, null, uuid, true);
    }

    @Override
    public <T> List<? extends T> list(Class<T> entityType) {
        throw new UnsupportedOperationException("The sandbox's entity manager does not list " + entityType.getName());
    }

    @Override
    public <T> boolean validEntityType(Class<T> entityType) {
        return entityType == Account.class || entityType == User.class || source(entityType).isPresent()
                || TABLES.containsKey(entityType.getName());
    }

    private <T> T find(Class<T> entityType, Long id, String uuid, boolean includingRemoved) {
        Object found;
        if (entityType == Account.class) {
            found = (id == null ? accounts.account(uuid) : accounts.account(id))
                    .filter(account -> includingRemoved || account.removed() == null).orElse(null);
        } else if (entityType == User.class) {
            found = (id == null ? accounts.user(uuid) : accounts.user(id))
                    .filter(user -> includingRemoved || user.removed() == null).orElse(null);
        } else {
            Optional<EntitySource> source = source(entityType);
            found = source.isPresent()
                    ? id == null ? source.get().byUuid(uuid, includingRemoved) : source.get().byId(id, includingRemoved)
                    : fromTable(entityType, id, uuid, includingRemoved);
        }
        return entityType.cast(found);
    }

    private Optional<EntitySource> source(Class<?> entityType) {
        return sources.stream().filter(candidate -> entityType.isAssignableFrom(candidate.entityClass())).findFirst();
    }

    private static Object fromTable(Class<?> entityType, Long id, String uuid, boolean includingRemoved) {
        String table = TABLES.get(entityType.getName());
        if (table == null) {
            throw new IllegalArgumentException("The sandbox keeps no " + entityType.getName());
        }
        String alive = includingRemoved || NEVER_REMOVED.contains(table) ? "" : " AND removed IS NULL";
        return Sql.first(row -> identity(entityType, row.getLong("id"), row.getString("uuid")),
                "SELECT id, uuid FROM " + table + " WHERE " + (id == null ? "uuid" : "id") + " = ?" + alive,
                id == null ? uuid : id).orElse(null);
    }

    private static Object identity(Class<?> entityType, long id, String uuid) {
        return Proxy.newProxyInstance(entityType.getClassLoader(), new Class<?>[] {entityType}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "getId" -> id;
                    case "getUuid" -> uuid;
                    case "hashCode" -> Long.hashCode(id);
                    case "equals" -> proxy == args[0];
                    case "toString" -> entityType.getSimpleName() + " " + uuid;
                    default -> throw new UnsupportedOperationException(
                            "The sandbox knows only id and UUID of " + entityType.getName() + ", not " + method.getName());
                });
    }
}
