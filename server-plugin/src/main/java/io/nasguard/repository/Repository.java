// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Date;
import java.util.Objects;
import java.util.Optional;

/** A backup repository as it is stored: one row of {@code backup_repository}, its mount options decrypted. */
public final class Repository {

    private final long id;
    private final String uuid;
    private final Zone zone;
    private final String name;
    private final String provider;
    private final String type;
    private final String address;
    private final StoredMountOptions mountOptions;
    private final Long capacityBytes;
    private final Boolean crossZoneInstanceCreation;
    private final Date created;

    private Repository(Builder builder) {
        id = builder.id;
        uuid = Objects.requireNonNull(builder.uuid, "uuid");
        zone = Objects.requireNonNull(builder.zone, "zone");
        name = builder.name;
        provider = builder.provider;
        type = builder.type;
        address = builder.address;
        mountOptions = Objects.requireNonNull(builder.mountOptions, "mountOptions");
        capacityBytes = builder.capacityBytes;
        crossZoneInstanceCreation = builder.crossZoneInstanceCreation;
        created = builder.created;
    }

    /** @return the database's own number of the row */
    public long id() {
        return id;
    }

    /** @return what the API calls the repository's {@code id} */
    public String uuid() {
        return uuid;
    }

    public Zone zone() {
        return zone;
    }

    public String name() {
        return name;
    }

    /** @return the backup provider, {@code nas} for all that mounts something */
    public String provider() {
        return provider;
    }

    /** @return the file system type as stored, which an older row may hold in any spelling */
    public String type() {
        return type;
    }

    public String address() {
        return address;
    }

    public StoredMountOptions mountOptions() {
        return mountOptions;
    }

    /** @return the capacity in bytes, where one is known */
    public Optional<Long> capacityBytes() {
        return Optional.ofNullable(capacityBytes);
    }

    /** @return whether other zones may create instances from it; empty before CloudStack 4.22 */
    public Optional<Boolean> crossZoneInstanceCreation() {
        return Optional.ofNullable(crossZoneInstanceCreation);
    }

    public Optional<Date> created() {
        return Optional.ofNullable(created).map(date -> new Date(date.getTime()));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the columns of a row. */
    public static final class Builder {
        private long id;
        private String uuid;
        private Zone zone;
        private String name;
        private String provider;
        private String type;
        private String address;
        private StoredMountOptions mountOptions;
        private Long capacityBytes;
        private Boolean crossZoneInstanceCreation;
        private Date created;

        public Builder id(long value) {
            id = value;
            return this;
        }

        public Builder uuid(String value) {
            uuid = value;
            return this;
        }

        public Builder zone(Zone value) {
            zone = value;
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder provider(String value) {
            provider = value;
            return this;
        }

        public Builder type(String value) {
            type = value;
            return this;
        }

        public Builder address(String value) {
            address = value;
            return this;
        }

        public Builder mountOptions(StoredMountOptions value) {
            mountOptions = value;
            return this;
        }

        public Builder capacityBytes(Long value) {
            capacityBytes = value;
            return this;
        }

        public Builder crossZoneInstanceCreation(Boolean value) {
            crossZoneInstanceCreation = value;
            return this;
        }

        public Builder created(Date value) {
            created = value == null ? null : new Date(value.getTime());
            return this;
        }

        public Repository build() {
            return new Repository(this);
        }
    }
}
