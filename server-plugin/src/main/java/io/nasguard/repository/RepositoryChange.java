// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Optional;

/** The columns that an update writes; what is absent stays as it is. */
public final class RepositoryChange {

    private final String name;
    private final String address;
    private final String mountOptions;
    private final Boolean crossZoneInstanceCreation;

    private RepositoryChange(String name, String address, String mountOptions, Boolean crossZoneInstanceCreation) {
        this.name = name;
        this.address = address;
        this.mountOptions = mountOptions;
        this.crossZoneInstanceCreation = crossZoneInstanceCreation;
    }

    /**
     * @param mountOptions the whole text to store, secrets and the repository's own timeout included
     * @param crossZoneInstanceCreation CloudStack 4.22 and later only
     */
    public static RepositoryChange of(String name, String address, String mountOptions,
            Boolean crossZoneInstanceCreation) {
        return new RepositoryChange(name, address, mountOptions, crossZoneInstanceCreation);
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

    public Optional<Boolean> crossZoneInstanceCreation() {
        return Optional.ofNullable(crossZoneInstanceCreation);
    }

    /** @return true when there is nothing to write */
    public boolean isEmpty() {
        return name == null && address == null && mountOptions == null && crossZoneInstanceCreation == null;
    }
}
