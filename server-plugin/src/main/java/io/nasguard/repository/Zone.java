// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Objects;

/** The zone of a repository. */
public final class Zone {

    private final long id;
    private final String uuid;
    private final String name;

    /**
     * @param id the database's own number
     * @param uuid what the API calls {@code zoneid}; null when the zone's row is gone
     * @param name null when the zone's row is gone
     */
    public Zone(long id, String uuid, String name) {
        this.id = id;
        this.uuid = uuid;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Zone && ((Zone) other).id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
