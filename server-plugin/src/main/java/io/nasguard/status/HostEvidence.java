// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a host from its own answers. The times are by the database's clock, which all servers share; ages are
 * made from them and the database's own now.
 */
public final class HostEvidence {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Builder values;

    private HostEvidence(Builder values) {
        this.values = values;
    }

    /** @return the database's time when this was read */
    public Instant databaseNow() {
        return values.databaseNow;
    }

    /** @return how long ago it was last asked; empty when it never was */
    public Optional<Duration> askedAgo() {
        return ago(values.asked);
    }

    /** @return how long ago it last answered; empty when it never did: its agent lacks our plugin, most likely */
    public Optional<Duration> answeredAgo() {
        return ago(values.answered);
    }

    private Optional<Duration> ago(Instant time) {
        return Optional.ofNullable(time).map(then -> Duration.between(then, values.databaseNow))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** @return when it last answered */
    public Optional<Instant> answered() {
        return Optional.ofNullable(values.answered);
    }

    /** @return when the first of the probes went out that it left unanswered, all since its last answer */
    public Optional<Instant> silentSince() {
        return Optional.ofNullable(values.silentSince);
    }

    /**
     * A time of the database by this server's clock. Where the two differ by less than half a minute it is the same time
     * in every answer and on every server; a clock that is off by more is made up for in whole minutes.
     */
    Instant toServerTime(Instant databaseTime, Instant serverNow) {
        double minutes = Duration.between(values.databaseNow, serverNow).getSeconds() / (double) SECONDS_PER_MINUTE;
        return databaseTime.plus(Duration.ofMinutes(Math.round(minutes)));
    }

    /** @return how many probes in a row it left unanswered while its agent was up */
    public int missed() {
        return values.missed;
    }

    /**
     * @return true when the agent is known to have our plugin: it answered. One that connected since, and so had a free
     *     thread (CloudStack itself asks it something then), and left two probes unanswered, is one without it
     */
    public boolean hasPlugin() {
        return values.answered != null && (values.missed < HostClassifier.SILENT || hasAnsweredSinceItConnected());
    }

    private boolean hasAnsweredSinceItConnected() {
        return values.connected == null || !values.answered.isBefore(values.connected);
    }

    /** @return the guard's version; empty when there is none in place, as far as is known */
    public Optional<String> guardVersion() {
        return hasPlugin() ? Optional.ofNullable(values.guardVersion) : Optional.empty();
    }

    public int orphanMounts() {
        return values.orphanMounts;
    }

    /** @return the agent's own limit for a script in seconds; 0 where it is not known */
    public int commandTimeout() {
        return values.commandTimeout;
    }

    /** @return the last answer, where it showed something in flight */
    public Optional<HostReport> report() {
        return Optional.ofNullable(values.report);
    }

    /** @return by operation or mount point, what the answers together say of it */
    public Map<String, Mark> marks() {
        return values.marks;
    }

    /** @return the same, and that the host has just answered so */
    HostEvidence answering(HostReport report) {
        return at(values.databaseNow).asked(values.asked).answered(values.databaseNow).connected(values.connected)
                .guard(report.guardVersion).orphanMounts(report.orphanMounts.size())
                .commandTimeout(report.commandTimeout).report(report).marks(values.marks)
                .build();
    }

    /** @param databaseNow the database's time */
    public static Builder at(Instant databaseNow) {
        return new Builder(databaseNow);
    }

    /** Collects what is known; what is not set is not known. A builder is used once. */
    public static final class Builder {
        private final Instant databaseNow;
        private Instant asked;
        private Instant answered;
        private Instant silentSince;
        private Instant connected;
        private int missed;
        private String guardVersion;
        private int orphanMounts;
        private int commandTimeout;
        private HostReport report;
        private Map<String, Mark> marks = Map.of();

        private Builder(Instant databaseNow) {
            this.databaseNow = databaseNow;
        }

        public Builder asked(Instant value) {
            asked = value;
            return this;
        }

        public Builder answered(Instant value) {
            answered = value;
            return this;
        }

        public Builder silent(int probes, Instant since) {
            missed = probes;
            silentSince = since;
            return this;
        }

        /** @param value when the agent last connected, where that is known */
        public Builder connected(Instant value) {
            connected = value;
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

        public Builder commandTimeout(int seconds) {
            commandTimeout = seconds;
            return this;
        }

        public Builder report(HostReport value) {
            report = value;
            return this;
        }

        public Builder marks(Map<String, Mark> value) {
            marks = Map.copyOf(value);
            return this;
        }

        public HostEvidence build() {
            return new HostEvidence(this);
        }
    }
}
