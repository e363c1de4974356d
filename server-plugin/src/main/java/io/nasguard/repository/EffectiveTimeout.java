// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import java.util.Locale;
import java.util.Objects;

/** How long a backup to a repository may take, in seconds, and which of the clocks says so. */
public final class EffectiveTimeout {

    /**
     * What a host allows when no probe said otherwise, in seconds: the agent's {@code cmds.timeout} (7200 s in its
     * {@code agent.properties} defaults), less the 60 s that the guard keeps to clean up while somebody still listens.
     */
    public static final long DEFAULT_HOST_LIMIT = 7200 - 60;

    /** Who set the timeout that wins; the name in lower case is what the API says. */
    public enum Source {
        REPOSITORY, ZONE, GLOBAL, HOST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long seconds;
    private final Source source;

    public EffectiveTimeout(long seconds, Source source) {
        this.seconds = seconds;
        this.source = Objects.requireNonNull(source, "source");
    }

    /** @return the effective timeout in seconds */
    public long seconds() {
        return seconds;
    }

    public Source source() {
        return source;
    }

    /** @return the smaller of the two; this one where they are equal */
    public EffectiveTimeout or(EffectiveTimeout other) {
        return other.seconds < seconds ? other : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EffectiveTimeout && ((EffectiveTimeout) other).seconds == seconds
                && ((EffectiveTimeout) other).source == source;
    }

    @Override
    public int hashCode() {
        return Objects.hash(seconds, source);
    }

    @Override
    public String toString() {
        return seconds + " s (" + source.word() + ")";
    }
}
