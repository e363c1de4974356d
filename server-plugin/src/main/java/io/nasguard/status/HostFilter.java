// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which hosts to list. Ids are the database's own numbers; what is not set does not filter. */
public final class HostFilter {

    private final Builder values;

    private HostFilter(Builder values) {
        this.values = values;
    }

    public static HostFilter all() {
        return builder().build();
    }

    public Optional<Long> hostId() {
        return Optional.ofNullable(values.hostId);
    }

    public Optional<Long> zoneId() {
        return Optional.ofNullable(values.zoneId);
    }

    public Optional<Long> podId() {
        return Optional.ofNullable(values.podId);
    }

    public Optional<Long> clusterId() {
        return Optional.ofNullable(values.clusterId);
    }

    /** @return the states to list; empty for all */
    public Set<HostState> states() {
        return values.states;
    }

    public Optional<Boolean> guardInstalled() {
        return Optional.ofNullable(values.guardInstalled);
    }

    /** @return a part of the host's, its cluster's or its zone's name */
    public Optional<String> keyword() {
        return Optional.ofNullable(values.keyword);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Each argument that is null does not filter. A builder is used once. */
    public static final class Builder {
        private Long hostId;
        private Long zoneId;
        private Long podId;
        private Long clusterId;
        private Set<HostState> states = EnumSet.noneOf(HostState.class);
        private Boolean guardInstalled;
        private String keyword;

        public Builder hostId(Long value) {
            hostId = value;
            return this;
        }

        public Builder zoneId(Long value) {
            zoneId = value;
            return this;
        }

        public Builder podId(Long value) {
            podId = value;
            return this;
        }

        public Builder clusterId(Long value) {
            clusterId = value;
            return this;
        }

        /** @param value empty or null for all */
        public Builder states(Collection<HostState> value) {
            states = value == null || value.isEmpty() ? EnumSet.noneOf(HostState.class) : EnumSet.copyOf(value);
            return this;
        }

        public Builder guardInstalled(Boolean value) {
            guardInstalled = value;
            return this;
        }

        public Builder keyword(String value) {
            keyword = value == null || value.isEmpty() ? null : value;
            return this;
        }

        public HostFilter build() {
            return new HostFilter(this);
        }
    }
}
