// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A repository that somebody wants to add, as the parameters say it. */
public final class NewRepository {

    private final String name;
    private final String type;
    private final String address;
    private final String provider;
    private final long zoneId;
    private final String mountOptions;
    private final Long backupTimeout;
    private final Long capacityBytes;
    private final Boolean crossZoneInstanceCreation;

    /**
     * @param mountOptions null or empty for the default options
     * @param backupTimeout the repository's own timeout in seconds, null for none
     * @param crossZoneInstanceCreation null before CloudStack 4.22
     */
    public NewRepository(String name, String type, String address, String provider, long zoneId, String mountOptions,
            Long backupTimeout, Long capacityBytes, Boolean crossZoneInstanceCreation) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.address = Objects.requireNonNull(address, "address");
        this.provider = Objects.requireNonNull(provider, "provider");
        this.zoneId = zoneId;
        this.mountOptions = mountOptions;
        this.backupTimeout = backupTimeout;
        this.capacityBytes = capacityBytes;
        this.crossZoneInstanceCreation = crossZoneInstanceCreation;
    }

    NewRepository stored(String storedType, String storedMountOptions) {
        return new NewRepository(name, storedType, address, provider, zoneId, storedMountOptions, backupTimeout,
                capacityBytes, crossZoneInstanceCreation);
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public String address() {
        return address;
    }

    public String provider() {
        return provider;
    }

    public long zoneId() {
        return zoneId;
    }

    /** @return the mount options, empty when none were given */
    public String mountOptions() {
        return mountOptions == null ? "" : mountOptions;
    }

    /** @return the repository's own timeout in seconds */
    public OptionalLong backupTimeout() {
        return backupTimeout == null ? OptionalLong.empty() : OptionalLong.of(backupTimeout);
    }

    public Optional<Long> capacityBytes() {
        return Optional.ofNullable(capacityBytes);
    }

    public Optional<Boolean> crossZoneInstanceCreation() {
        return Optional.ofNullable(crossZoneInstanceCreation);
    }
}
