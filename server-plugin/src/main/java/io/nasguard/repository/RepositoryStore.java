// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.List;
import java.util.Optional;

/** Where repositories are kept. Every method throws {@link StoreException} when the database cannot be used. */
public interface RepositoryStore {

    /** @return the repositories that are not removed, oldest first */
    List<Repository> find(RepositoryFilter filter);

    /** @return the repository of that API id, unless it is removed */
    default Optional<Repository> byUuid(String uuid) {
        return find(RepositoryFilter.of(uuid, null, null, null, null)).stream().findFirst();
    }

    /**
     * Writes all that the change holds in one statement, or nothing.
     *
     * @return false when there is no such repository any more
     */
    boolean update(long id, RepositoryChange change);

    /** Takes a repository back out that was added a moment ago and could not be completed. */
    void remove(long id);

    /** The database did not do what it was asked; the message holds no value of a row. */
    final class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
