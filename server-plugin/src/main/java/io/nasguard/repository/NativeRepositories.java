// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** CloudStack's own way to add a repository, so that whatever a version does when one is added still happens. */
public interface NativeRepositories {

    /**
     * Adds the repository as it is given.
     *
     * @param eventDetails what to say in the event besides CloudStack's own words; holds no secret
     * @return the new repository's API id
     */
    String add(NewRepository repository, String eventDetails);
}
