// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import java.io.Serializable;
import java.util.List;

/**
 * Entities of one type in the database. "Removed" rows are those whose {@code removed} column is set.
 *
 * @param <T> the entity
 * @param <ID> type of its key
 */
public interface GenericDao<T, ID extends Serializable> {
    T findById(ID id);

    T findByIdIncludingRemoved(ID id);

    T findByUuid(String uuid);

    T findByUuidIncludingRemoved(String uuid);

    List<T> listAll();

    List<T> listAllIncludingRemoved();

    /** @return the entity as it was stored, with its key */
    T persist(T entity);

    /** @return an entity whose setters note what to write; pass it to {@link #update} */
    T createForUpdate(ID id);

    /** Writes what was set on an entity that came from this object. @return false when nothing was written */
    boolean update(ID id, T entity);

    /** Marks the row as removed, or deletes it where the table keeps no removed rows. */
    boolean remove(ID id);
}
