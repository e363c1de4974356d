// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import javax.naming.ConfigurationException;

public interface GenericDao<T, ID extends Serializable> {
    String CREATED_COLUMN = "created";

    String REMOVED_COLUMN = "removed";

    String XID_COLUMN = "xid";

    T acquireInLockTable(ID id);

    T acquireInLockTable(ID id, int seconds);

    boolean configure(String name, Map<String, Object> params) throws ConfigurationException;

    Integer countAll();

    T createForUpdate();

    T createForUpdate(ID id);

    void expunge();

    boolean expunge(ID id);

    int expungeList(List<ID> ids);

    T findById(ID id);

    T findById(ID id, boolean fresh);

    T findByIdIncludingRemoved(ID id);

    T findByUuid(String uuid);

    T findByUuidIncludingRemoved(String uuid);

    List<T> findByUuids(String... uuids);

    Class<T> getEntityBeanType();

    <K> K getNextInSequence(Class<K> type, String name);

    <K> K getRandomlyIncreasingNextInSequence(Class<K> type, String name);

    List<T> listAll();

    List<T> listAllIncludingRemoved();

    boolean lockInLockTable(String text);

    boolean lockInLockTable(String text, int number);

    T lockRow(ID id, Boolean exclusive);

    T persist(T entity);

    boolean releaseFromLockTable(ID id);

    boolean remove(ID id);

    boolean unlockFromLockTable(String text);

    boolean unremove(ID id);

    boolean update(ID id, T entity);
}
