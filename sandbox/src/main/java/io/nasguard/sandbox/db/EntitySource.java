// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.db;

/** A DAO that the entity manager may ask. */
public interface EntitySource {
    /** @return the class of its rows, which implements the entity's interface */
    Class<?> entityClass();

    /** @return the row, null where there is none */
    Object byId(long id, boolean includingRemoved);

    /** @return the row, null where there is none */
    Object byUuid(String uuid, boolean includingRemoved);
}
