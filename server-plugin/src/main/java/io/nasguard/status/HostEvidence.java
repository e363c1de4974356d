// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is known of a host from its own answers. Ages are by the database's clock, which all servers share. */
public final class HostEvidence {

    /** Of a host that nobody asked yet. */
    public static final HostEvidence NONE = builder().build();

    private final Builder values;

    private HostEvidence(Builder values) {
        this.values = values;
    }

    /** @return how long ago it was last asked; empty when it never was */
    public Optional<Duration> askedAgo() {
        return Optional.ofNullable(values.askedAgo);
    }

    /** @return how long ago it last answered; empty when it never did: its agent lacks our plugin, most likely */
    public Optional<Duration> answeredAgo() {
        return Optional.ofNullable(values.answeredAgo);
    }

    /** @return how long ago the first of the probes went out that it left unanswered, all since its last answer */
    public Optional<Duration> silentFor() {
        return Optional.ofNullable(values.silentFor);
    }

    /** @return how many probes in a row it left unanswered while its agent was up */
    public int missed() {
        return values.missed;
    }

    /** @return the guard's version; empty when there is none in place, as far as is known */
    public Optional<String> guardVersion() {
        return Optional.ofNullable(values.guardVersion);
    }

    public int orphanMounts() {
        return values.orphanMounts;
    }

    /** @return the last answer, where it showed something in flight */
    public Optional<HostReport> report() {
        return Optional.ofNullable(values.report);
    }

    /** @return by operation or mount point, what the answers together say of it */
    public Map<String, BlockedMark> marks() {
        return values.marks;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is known; what is not set is not known. A builder is used once. */
    public static final class Builder {
        private Duration askedAgo;
        private Duration answeredAgo;
        private Duration silentFor;
        private int missed;
        private String guardVersion;
        private int orphanMounts;
        private HostReport report;
        private Map<String, BlockedMark> marks = Map.of();

        public Builder askedAgo(Duration value) {
            askedAgo = value;
            return this;
        }

        public Builder answeredAgo(Duration value) {
            answeredAgo = value;
            return this;
        }

        public Builder silent(int probes, Duration since) {
            missed = probes;
            silentFor = since;
            return this;
        }

        public Builder guard(String version) {
            guardVersion = version;
            return this;
        }

        public Builder orphanMounts(int count) {
            orphanMounts = count;
            return this;
        }

        public Builder report(HostReport value) {
            report = value;
            return this;
        }

        public Builder marks(Map<String, BlockedMark> value) {
            marks = Map.copyOf(value);
            return this;
        }

        public HostEvidence build() {
            return new HostEvidence(this);
        }
    }
}
