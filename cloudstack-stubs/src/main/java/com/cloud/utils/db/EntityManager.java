// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils.db;

import java.io.Serializable;
import java.util.List;

public interface EntityManager {
    String MESSAGE_ADD_DOMAIN_WIDE_ENTITY_EVENT = "Message.AddDomainWideEntity.Event";

    String MESSAGE_GRANT_ENTITY_EVENT = "Message.GrantEntity.Event";

    String MESSAGE_REMOVE_ENTITY_EVENT = "Message.RemoveEntity.Event";

    String MESSAGE_REVOKE_ENTITY_EVENT = "Message.RevokeEntity.Event";

    <T, K extends Serializable> T findById(Class<T> entityType, K id);

    <T, K extends Serializable> T findByIdIncludingRemoved(Class<T> entityType, K id);

    <T> T findByUuid(Class<T> entityType, String uuid);

    <T> T findByUuidIncludingRemoved(Class<T> entityType, String uuid);

    <T> T findByXId(Class<T> entityType, String xid);

    <T> List<? extends T> list(Class<T> entityType);

    <T, K extends Serializable> void remove(Class<T> entityType, K id);

    <T> boolean validEntityType(Class<T> entityType);
}
