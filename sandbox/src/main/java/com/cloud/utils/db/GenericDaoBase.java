// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import com.cloud.utils.component.ComponentLifecycleBase;
import io.nasguard.sandbox.data.EntityTable;
import io.nasguard.sandbox.db.Sql;
import java.io.Serializable;
import java.util.List;
import javax.persistence.Table;
import org.springframework.core.GenericTypeResolver;

/** Entities of the type that a subclass names, in the table that the entity names. */
public abstract class GenericDaoBase<T, ID extends Serializable> extends ComponentLifecycleBase implements GenericDao<T, ID> {
    private final Class<T> entityType;
    private final EntityTable<T> table;

    @SuppressWarnings("unchecked")
    protected GenericDaoBase() {
        entityType = (Class<T>) GenericTypeResolver.resolveTypeArguments(getClass(), GenericDaoBase.class)[0];
        table = new EntityTable<>(entityType);
    }

    @Override
    public T findById(ID id) {
        return table.findOne("id = ?" + notRemoved(), id);
    }

    @Override
    public T findByIdIncludingRemoved(ID id) {
        return table.findOne("id = ?", id);
    }

    @Override
    public T findByUuid(String uuid) {
        return table.findOne("uuid = ?" + notRemoved(), uuid);
    }

    @Override
    public T findByUuidIncludingRemoved(String uuid) {
        return table.findOne("uuid = ?", uuid);
    }

    @Override
    public List<T> listAll() {
        return table.find("1 = 1" + notRemoved());
    }

    @Override
    public List<T> listAllIncludingRemoved() {
        return table.find("1 = 1");
    }

    @Override
    @SuppressWarnings("unchecked")
    public T persist(T entity) {
        return findByIdIncludingRemoved((ID) Long.valueOf(table.insert(entity)));
    }

    @Override
    public T createForUpdate(ID id) {
        return table.tracked();
    }

    @Override
    public boolean update(ID id, T entity) {
        return table.update((Long) id, entity);
    }

    @Override
    public boolean remove(ID id) {
        String name = "`" + entityType.getAnnotation(Table.class).name() + "`";
        String sql = table.hasColumn("removed")
                ? "UPDATE " + name + " SET removed = UTC_TIMESTAMP() WHERE id = ? AND removed IS NULL"
                : "DELETE FROM " + name + " WHERE id = ?";
        return Sql.update(sql, id) > 0;
    }

    private String notRemoved() {
        return table.hasColumn("removed") ? " AND removed IS NULL" : "";
    }
}
