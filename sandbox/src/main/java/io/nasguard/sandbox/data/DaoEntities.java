// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.utils.db.GenericDao;
import com.cloud.utils.db.GenericDaoBase;
import io.nasguard.sandbox.db.EntitySource;
import org.springframework.core.GenericTypeResolver;

/** Lets the server find the entities of a data access object by id, as it does for parameters of commands. */
public class DaoEntities implements EntitySource {

    private final GenericDao<?, Long> dao;
    private final Class<?> type;

    public DaoEntities(GenericDao<?, Long> dao) {
        this.dao = dao;
        this.type = GenericTypeResolver.resolveTypeArguments(dao.getClass(), GenericDaoBase.class)[0];
    }

    @Override
    public Class<?> entityClass() {
        return type;
    }

    @Override
    public Object byId(long id, boolean includingRemoved) {
        return includingRemoved ? dao.findByIdIncludingRemoved(id) : dao.findById(id);
    }

    @Override
    public Object byUuid(String uuid, boolean includingRemoved) {
        return includingRemoved ? dao.findByUuidIncludingRemoved(uuid) : dao.findByUuid(uuid);
    }
}
