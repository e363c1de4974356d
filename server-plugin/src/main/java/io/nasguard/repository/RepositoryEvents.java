// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** Tells CloudStack's event log what an admin changed. The details hold no secret. */
public interface RepositoryEvents {

    /** A repository was updated. */
    void updated(Repository repository, String details);
}
