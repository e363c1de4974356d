// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells admins when a host stalls and when it has recovered: once each, whatever restarts and however many servers look.
 * A server that dies between saying so and noting it is the one case where it is said twice.
 */
public final class Transitions {

    private static final String HOST = "host:";

    /** Of an Unknown host, these say that there is nothing to know; the others, that it is not known now. */
    private static final Set<Reason> CALM_UNKNOWNS =
            EnumSet.of(Reason.NO_GUARD, Reason.NO_AGENT_PLUGIN, Reason.NOT_ASKED_YET);

    private final AlertStates states;
    private final AlertSink sink;

    public Transitions(AlertStates states, AlertSink sink) {
        this.states = states;
        this.sink = sink;
    }

    /**
     * Looks up what was told.
     *
     * @return the ids of the hosts that admins were told are stalled; true where nothing is to be done while they are
     */
    Map<Long, Boolean> stalledHosts() {
        return states.open(HOST).entrySet().stream().collect(Collectors.toMap(
                alert -> Long.valueOf(alert.getKey().substring(HOST.length())), Map.Entry::getValue));
    }

    /**
     * Tells what has changed.
     *
     * @param told as {@link #stalledHosts} gave it
     * @param statuses of the hosts that this server judges
     * @param quiet how long a host must have been well to count as recovered
     */
    void tell(Map<Long, Boolean> told, Collection<HostStatus> statuses, Duration quiet, Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        for (HostStatus status : statuses) {
            try {
                tell(status, told.get(status.host().id()), quiet, now);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** @param settled null for a host that admins were not told is stalled */
    private void tell(HostStatus status, Boolean settled, Duration quiet, Instant now) {
        String subject = HOST + status.host().id();
        if (status.state() == HostState.STALLED) {
            boolean mine = !Boolean.TRUE.equals(settled)
                    && states.open(subject, Duration.between(status.stalledSince().orElse(now), now));
            if (mine) {
                sayStalled(subject, status);
            }
        } else if (settled != null && isCalm(status)) {
            states.close(subject, quiet).ifPresent(stalledFor -> {
                sink.recovered(status, stalledFor);
                states.closed(subject);
            });
        }
    }

    /** What could not be said is forgotten, to be tried again; the end of a stall is tried again by itself. */
    private void sayStalled(String subject, HostStatus status) {
        try {
            sink.stalled(status);
        } catch (RuntimeException e) {
            states.forget(List.of(subject));
            throw e;
        }
        states.said(List.of(subject));
    }

    /** Forgets hosts that are there no more. */
    void forget(Collection<Long> hosts) {
        if (!hosts.isEmpty()) {
            states.forget(hosts.stream().map(id -> HOST + id).collect(Collectors.toList()));
        }
    }

    private static boolean isCalm(HostStatus status) {
        if (status.reason() == Reason.PROBES_UNANSWERED) {
            return false;
        }
        switch (status.state()) {
            case IDLE:
            case RUNNING:
            case OVERDUE:
                return true;
            case UNKNOWN:
                return CALM_UNKNOWNS.contains(status.reason());
            default:
                return false;
        }
    }
}
