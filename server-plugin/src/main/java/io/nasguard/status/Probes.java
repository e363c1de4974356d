// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The probes that are out, and what came of those that were. It keeps one outcome for a host and no thread: five hundred
 * hosts that time out at once are five hundred entries.
 */
final class Probes {

    /** After so long an agent has not answered; what comes later still counts as an answer. */
    private static final long DEADLINE_MILLIS = 25_000;

    /** So many may be out at a time; more wait for the next tick. */
    private static final int MOST_OUT = 1000;

    private final AgentLink agents;
    /** Used by the monitor's thread alone. */
    private final Map<Long, Probe> out = new HashMap<>();
    private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();

    Probes(AgentLink agents) {
        this.agents = agents;
    }

    /** @return true when the host can be asked now: it is not being asked, and not too many others are */
    boolean canAsk(long hostId) {
        return out.size() < MOST_OUT && !out.containsKey(hostId);
    }

    void ask(long hostId, TimeoutSettings timeouts, long nowMillis) {
        Probe probe = new Probe(hostId, nowMillis);
        out.put(hostId, probe);
        agents.probe(hostId, timeouts, probe);
    }

    /** Takes what came in since the last call. */
    Map<Long, Outcome> take(long nowMillis) {
        for (Iterator<Probe> probes = out.values().iterator(); probes.hasNext();) {
            Probe probe = probes.next();
            if (nowMillis - probe.askedMillis > DEADLINE_MILLIS) {
                probe.unanswered();
            }
            if (probe.settled.get()) {
                probes.remove();
            }
        }
        Map<Long, Outcome> taken = new HashMap<>();
        for (Long hostId : List.copyOf(outcomes.keySet())) {
            taken.put(hostId, outcomes.remove(hostId));
        }
        return taken;
    }

    /** Puts outcomes back that could not be kept; newer ones are not overwritten. */
    void putBack(Map<Long, Outcome> taken) {
        taken.forEach(outcomes::putIfAbsent);
    }

    /** An answer that the host gave to somebody's question. */
    void answered(long hostId, HostReport report) {
        outcomes.put(hostId, new Outcome(Kind.ANSWERED, report));
    }

    /** Forgets what is out: nobody has looked for so long that a missing answer says nothing. An answer still does. */
    void forgetSilence() {
        out.values().forEach(probe -> probe.settled.set(true));
        out.clear();
        outcomes.values().removeIf(outcome -> outcome.kind != Kind.ANSWERED);
    }

    /** How a probe ended. */
    enum Kind { ANSWERED, HEARD, UNSUPPORTED, UNANSWERED, UNREACHABLE }

    /** What came of a probe. */
    static final class Outcome {
        private final Kind kind;
        private final HostReport report;

        private Outcome(Kind kind, HostReport report) {
            this.kind = kind;
            this.report = report;
        }

        /** Of a host that answered that it cannot tell. */
        static Outcome heard() {
            return new Outcome(Kind.HEARD, null);
        }

        Kind kind() {
            return kind;
        }

        /** @return null but for an answer */
        HostReport report() {
            return report;
        }
    }

    private final class Probe implements AgentLink.ProbeListener {
        private final long hostId;
        private final long askedMillis;
        private final AtomicBoolean settled = new AtomicBoolean();

        Probe(long hostId, long askedMillis) {
            this.hostId = hostId;
            this.askedMillis = askedMillis;
        }

        @Override
        public void answered(long from, HostReport report) {
            ReportCheck.usable(hostId, from, report).ifPresent(usable -> {
                settled.set(true);
                Probes.this.answered(hostId, usable);
            });
        }

        @Override
        public void failed(String problem) {
            settle(Kind.HEARD);
        }

        @Override
        public void unsupported() {
            settle(Kind.UNSUPPORTED);
        }

        @Override
        public void unanswered() {
            settle(Kind.UNANSWERED);
        }

        @Override
        public void unreachable() {
            settle(Kind.UNREACHABLE);
        }

        private void settle(Kind kind) {
            if (settled.compareAndSet(false, true)) {
                outcomes.putIfAbsent(hostId, new Outcome(kind, null));
            }
        }
    }
}
