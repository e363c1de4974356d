// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.util.Objects;
import java.util.Optional;

/** The way to a host's agent. */
public interface AgentLink {

    /**
     * Asks a host what its backups do. Returns at once and holds no thread while the host thinks. Exactly one method of
     * the listener is called in the end, on any thread, maybe before this returns; nothing is thrown for an agent that
     * is away.
     */
    void probe(long hostId, TimeoutSettings timeouts, ProbeListener listener);

    /**
     * Asks a host to end stuck operations; waits at most 30 s for the host to say that it began. For the thread of an
     * async job, never for the monitor's.
     *
     * @param instanceName the VM whose operation ends whatever its state; null for all that are stalled or overdue
     */
    ReleaseStart release(long hostId, String instanceName);

    /** Hears how a probe went. Its methods return at once and throw nothing. */
    interface ProbeListener {

        /** @param hostId the host that answered, which the listener compares with the one that was asked */
        void answered(long hostId, HostReport report);

        /** The agent answered that it cannot tell; the words say why. */
        void failed(String problem);

        /** The agent said that it does not know the probe: it lacks our plugin. */
        void unsupported();

        /** The agent is up and did not answer in time. */
        void unanswered();

        /** The agent is not connected: it was not asked. */
        void unreachable();
    }

    /** Whether a host began to release. */
    final class ReleaseStart {

        private final boolean started;
        private final String unit;
        private final String words;

        private ReleaseStart(boolean started, String unit, String words) {
            this.started = started;
            this.unit = unit;
            this.words = Objects.requireNonNull(words, "words");
        }

        /** @param unit the host's systemd unit that releases; null where there is none */
        public static ReleaseStart started(String unit, String words) {
            return new ReleaseStart(true, unit, words == null ? "" : words);
        }

        /** @param words why not: the agent is away, did not answer, or refused */
        public static ReleaseStart failed(String words) {
            return new ReleaseStart(false, null, words == null ? "" : words);
        }

        public boolean isStarted() {
            return started;
        }

        public Optional<String> unit() {
            return Optional.ofNullable(unit);
        }

        public String words() {
            return words;
        }
    }
}
