// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;

/**
 * When a host is asked again. Pure. What is in flight or wrong is asked at the poll interval; the rest in a slow sweep,
 * which finds what the database does not know (restores, deletions, orphan mounts) and brings new timeouts; an agent
 * that never answered, rarely.
 */
public final class ProbeSchedule {

    /** With two more looks at the default interval, a restore that hangs from its beginning shows within 300 s. */
    private static final Duration SWEEP = Duration.ofSeconds(240);

    /** Hosts that were asked in one second drift apart by so much. */
    private static final int SPREAD_SECONDS = 30;

    private static final Duration NEVER_ANSWERED = Duration.ofSeconds(300);
    private static final Duration SELDOM = Duration.ofSeconds(3600);
    private static final Duration NOT_CONNECTED = Duration.ofSeconds(60);

    private final Duration interval;

    /** @param interval between two looks at what is in flight or wrong */
    public ProbeSchedule(Duration interval) {
        this.interval = interval;
    }

    /** @param busy whether the answer shows something in flight */
    Duration afterAnswer(long hostId, boolean busy) {
        if (busy) {
            return interval;
        }
        Duration spread = Duration.ofSeconds(Math.floorMod(hostId * 7, SPREAD_SECONDS));
        return longer(interval, SWEEP.minus(spread));
    }

    /**
     * After a probe that nobody answered.
     *
     * @param hasPlugin whether the agent is known to have our plugin
     * @param missed how many in a row, with this one
     */
    Duration afterSilence(boolean hasPlugin, int missed) {
        if (hasPlugin) {
            return missed <= HostClassifier.SILENT ? interval : longer(interval, doubled(interval, missed, SWEEP));
        }
        return doubled(NEVER_ANSWERED, missed - 1, SELDOM);
    }

    /** After an agent said that it does not know the probe. */
    Duration afterRefusal() {
        return SELDOM;
    }

    /** For an agent that is not connected; that it connects is heard of, too. */
    Duration whileAway() {
        return longer(interval, NOT_CONNECTED);
    }

    /** @return true when a host that has something in flight is to be asked now */
    boolean isDueInFlight(HostEvidence evidence) {
        return evidence.hasPlugin()
                && evidence.askedAgo().filter(ago -> ago.compareTo(interval) < 0).isEmpty();
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration delay = first;
        for (int i = 0; i < times && delay.compareTo(most) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(most) < 0 ? delay : most;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
