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
        private final boolean ended;

        private Released(RunningBackup backup, String outcome, String words, boolean ended) {
            this.backup = backup;
            this.outcome = outcome;
            this.words = words;
            this.ended = ended;
        }

        /**
         * One that is over.
         *
         * @param outcome {@code released}, {@code left} or {@code ended}
         * @param words what was freed, and what stayed behind
         */
        public static Released ended(RunningBackup backup, String outcome, String words) {
            return new Released(backup, outcome, words, true);
        }

        /**
         * One that nobody ended.
         *
         * @param words why not
         */
        public static Released goesOn(RunningBackup backup, String words) {
            return new Released(backup, "left", words, false);
        }

        public RunningBackup backup() {
            return backup;
        }

        /** @return {@code released}, {@code left} (something of it, or all, stays) or {@code ended} (by itself) */
        public Optional<String> outcome() {
            return Optional.ofNullable(outcome);
        }

        /** @return false for one that was left as it is */
        public boolean hasEnded() {
            return ended;
        }

        public String words() {
            return words;
        }
    }
}
