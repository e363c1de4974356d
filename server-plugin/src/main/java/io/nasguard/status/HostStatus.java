// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is said of a host: its state, why, since when, and what runs there. */
public final class HostStatus {

    private final KvmHost host;
    private final HostState state;
    private final Reason reason;
    private final String words;
    private final Instant stalledSince;
    private final Guard guard;
    private final List<RunningBackup> running;

    /** @param stalledSince null unless stalled */
    public HostStatus(KvmHost host, HostState state, Reason reason, String words, Instant stalledSince, Guard guard,
            List<RunningBackup> running) {
        this.host = Objects.requireNonNull(host, "host");
        this.state = Objects.requireNonNull(state, "state");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.words = Objects.requireNonNull(words, "words");
        this.stalledSince = stalledSince;
        this.guard = Objects.requireNonNull(guard, "guard");
        this.running = List.copyOf(running);
    }

    public KvmHost host() {
        return host;
    }

    public HostState state() {
        return state;
    }

    public Reason reason() {
        return reason;
    }

    /** @return the reason for people: what is the matter, since when, what to do */
    public String words() {
        return words;
    }

    /** @return since when there is evidence of a stall; empty unless the state is Stalled */
    public Optional<Instant> stalledSince() {
        return Optional.ofNullable(stalledSince);
    }

    /** @return when the host last answered a probe */
    public Optional<Instant> lastChecked() {
        return Optional.ofNullable(guard.lastChecked);
    }

    /** @return true when the host said in its last answer that the guard is in place */
    public boolean guardInstalled() {
        return guard.version != null;
    }

    /** @return the guard's version as the host said it */
    public Optional<String> guardVersion() {
        return Optional.ofNullable(guard.version);
    }

    /** @return how many mounts were left behind by backups that ended */
    public int orphanMounts() {
        return guard.orphanMounts;
    }

    /** @return the agent's own limit for a script in seconds, as the host said it; 0 where it never did */
    public long agentTimeout() {
        return guard.agentTimeout;
    }

    /** @return what is in flight, the oldest first */
    public List<RunningBackup> running() {
        return running;
    }

    /** What the host's last answer said of its guard. */
    public static final class Guard {

        private final Instant lastChecked;
        private final String version;
        private final int orphanMounts;
        private final long agentTimeout;

        /**
         * @param lastChecked null when the host never answered
         * @param version null when there is no guard
         * @param agentTimeout the agent's own limit for a script in seconds, 0 where it never said
         */
        public Guard(Instant lastChecked, String version, int orphanMounts, long agentTimeout) {
            this.lastChecked = lastChecked;
            this.version = version;
            this.orphanMounts = orphanMounts;
            this.agentTimeout = agentTimeout;
        }
    }
}
