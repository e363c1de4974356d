// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a release did: an entry for each operation that was to end. */
public final class ReleaseResult {

    private final KvmHost host;
    private final List<Released> released;

    public ReleaseResult(KvmHost host, List<Released> released) {
        this.host = Objects.requireNonNull(host, "host");
        this.released = List.copyOf(released);
    }

    public KvmHost host() {
        return host;
    }

    /** @return empty when there was nothing to release */
    public List<Released> released() {
        return released;
    }

    /** An operation that was to end, as it was before, and what became of it. */
    public static final class Released {

        private final RunningBackup backup;
        private final String outcome;
        private final String words;

        /**
         * @param outcome {@code released}, {@code left} or {@code ended}
         * @param words what was freed, or what stayed behind
         */
        public Released(RunningBackup backup, String outcome, String words) {
            this.backup = backup;
            this.outcome = outcome;
            this.words = words;
        }

        public RunningBackup backup() {
            return backup;
        }

        /** @return {@code released}, {@code left} (something stayed behind) or {@code ended} (by itself) */
        public Optional<String> outcome() {
            return Optional.ofNullable(outcome);
        }

        public String words() {
            return words;
        }
    }
}
