// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Optional;
import java.util.OptionalLong;

/** What somebody wants to change about a repository; what is absent stays as it is. */
public final class RepositoryUpdate {

    private final String name;
    private final String address;
    private final String mountOptions;
    private final Long backupTimeout;
    private final Boolean crossZoneInstanceCreation;

    /**
     * @param mountOptions empty: back to the default options
     * @param backupTimeout in seconds; 0: drop the repository's own timeout
     */
    public RepositoryUpdate(String name, String address, String mountOptions, Long backupTimeout,
            Boolean crossZoneInstanceCreation) {
        this.name = name;
        this.address = address;
        this.mountOptions = mountOptions;
        this.backupTimeout = backupTimeout;
        this.crossZoneInstanceCreation = crossZoneInstanceCreation;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> mountOptions() {
        return Optional.ofNullable(mountOptions);
    }

    /** @return the timeout in seconds, 0 to drop it */
    public OptionalLong backupTimeout() {
        return backupTimeout == null ? OptionalLong.empty() : OptionalLong.of(backupTimeout);
    }

    public Optional<Boolean> crossZoneInstanceCreation() {
        return Optional.ofNullable(crossZoneInstanceCreation);
    }
}
