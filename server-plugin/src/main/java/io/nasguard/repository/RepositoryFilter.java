// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Optional;

/** Which repositories to list, by what the database can tell; what needs the options themselves is asked later. */
public final class RepositoryFilter {

    private final String uuid;
    private final String name;
    private final Long zoneId;
    private final String provider;
    private final String keyword;

    private RepositoryFilter(String uuid, String name, Long zoneId, String provider, String keyword) {
        this.uuid = uuid;
        this.name = name;
        this.zoneId = zoneId;
        this.provider = provider;
        this.keyword = keyword;
    }

    public static RepositoryFilter all() {
        return new RepositoryFilter(null, null, null, null, null);
    }

    /** Each argument that is null does not filter. */
    public static RepositoryFilter of(String uuid, String name, Long zoneId, String provider, String keyword) {
        return new RepositoryFilter(uuid, name, zoneId, provider, keyword);
    }

    public Optional<String> uuid() {
        return Optional.ofNullable(uuid);
    }

    /** @return the exact name */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Long> zoneId() {
        return Optional.ofNullable(zoneId);
    }

    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /** @return a part of the name, the provider or the address */
    public Optional<String> keyword() {
        return Optional.ofNullable(keyword);
    }
}
