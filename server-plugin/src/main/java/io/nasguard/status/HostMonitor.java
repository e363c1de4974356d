// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.TimeoutSettings;
import io.nasguard.repository.GuardSettings;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Keeps asking hosts what their backups do, and tells admins when one stalls or recovers. It has no thread of its own:
 * one thread calls {@link #tick()} every second or so; the other methods may be called on any thread and return at once.
 */
public final class HostMonitor {

    /** Between two looks for hosts of the slow sweep. */
    private static final long SWEEP_STEP_MILLIS = 5_000;

    /** In one step; ten thousand hosts take less than four minutes. */
    private static final int SWEEP_STEP_HOSTS = 250;

    private static final long HARD_MOUNTS_MILLIS = 60_000;

    /** After so long without a tick, a missing answer says nothing any more. */
    private static final long PAUSE_MILLIS = 60_000;

    /** How many poll intervals a host must have been well to count as recovered. */
    private static final int QUIET_INTERVALS = 2;

    private final StatusView view;
    private final HostStore hosts;
    private final Probes probes;
    private final AnswerBook answers;
    private final Transitions transitions;
    private final HardMountWatch hardMounts;
    private final GuardSettings settings;
    private final long ownMsid;
    private final LongSupplier millis;
    private final Newcomers newcomers = new Newcomers();
    private long nextRound;
    private long nextSweep;
    private long nextHardMounts;
    /** Null before the first one, and while the guard is turned off. */
    private Long lastTick;

    /** @param ownMsid this management server's id, by which it finds the hosts that it asks */
    public HostMonitor(StatusView view, HostStore hosts, AgentLink agents, Transitions transitions,
            HardMountWatch hardMounts, GuardSettings settings, long ownMsid) {
        this(view, hosts, agents, transitions, hardMounts, settings, ownMsid, () -> System.nanoTime() / 1_000_000);
    }

    /** @param millis a clock that nobody sets */
    HostMonitor(StatusView view, HostStore hosts, AgentLink agents, Transitions transitions,
            HardMountWatch hardMounts, GuardSettings settings, long ownMsid, LongSupplier millis) {
        this.view = view;
        this.hosts = hosts;
        this.probes = new Probes(agents);
        this.answers = new AnswerBook(hosts, probes);
        this.transitions = transitions;
        this.hardMounts = hardMounts;
        this.settings = settings;
        this.ownMsid = ownMsid;
        this.millis = millis;
    }

    /**
     * Does what is due: most ticks have little to do. While the guard is turned off, nothing is.
     *
     * @throws StoreException when the database cannot be used: nothing is lost, the next tick tries again; or, with all
     *     else done, when it does not take what one host answered
     */
    public void tick() {
        long now = millis.getAsLong();
        if (!settings.enabled()) {
            lastTick = null;
            return;
        }
        if (lastTick == null || now - lastTick > PAUSE_MILLIS) {
            begin(now);
        }
        lastTick = now;
        ProbeSchedule schedule = new ProbeSchedule(interval());
        Optional<StoreException> refused = answers.write(schedule, now);
        askConnected(schedule, now);
        if (now >= nextRound) {
            // Not at every tick while the database is away.
            nextRound = now + Math.min(SWEEP_STEP_MILLIS, interval().toMillis());
            round(schedule, now);
            nextRound = now + interval().toMillis();
        }
        if (now >= nextSweep) {
            nextSweep = now + Math.min(SWEEP_STEP_MILLIS, interval().toMillis());
            ask(hosts.due(ownMsid, SWEEP_STEP_HOSTS), schedule, now);
        }
        if (now >= nextHardMounts) {
            nextHardMounts = now + HARD_MOUNTS_MILLIS;
            hardMounts.look();
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    /** A host connects: it is asked at the first tick that finds it up. */
    public void connected(long hostId) {
        newcomers.add(hostId, millis.getAsLong());
    }

    /** A host answered a probe that the monitor did not send. */
    public void answered(long hostId, HostReport report) {
        probes.answered(hostId, ReportCheck.usable(report));
    }

    private void begin(long now) {
        probes.forgetSilence();
        nextRound = now;
        nextSweep = now;
        nextHardMounts = now;
    }

    private Duration interval() {
        return Duration.ofSeconds(settings.pollInterval());
    }

    private static Map<Long, Duration> delays(Collection<Long> ids, Function<Long, Duration> delay) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), delay));
    }

    private static Map<Long, ObservedHost> byId(Collection<ObservedHost> found) {
        return found.stream().collect(Collectors.toMap(host -> host.host().id(), Function.identity()));
    }

    /** CloudStack says that a host connects a moment before its state is Up. */
    private void askConnected(ProbeSchedule schedule, long now) {
        Set<Long> waiting = newcomers.waiting(now);
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, ObservedHost> known = byId(hosts.byIds(waiting));
        newcomers.remove(waiting.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet()));
        Set<Long> fresh = newcomers.notNoted();
        fresh.retainAll(known.keySet());
        if (!fresh.isEmpty()) {
            hosts.connected(fresh);
            newcomers.noted(fresh);
        }
        newcomers.remove(ask(known.values().stream().filter(host -> host.host().up()).collect(Collectors.toList()),
                schedule, now));
    }

    /** Looks at what is in flight: tells what has changed, and asks the hosts of this server. */
    private void round(ProbeSchedule schedule, long now) {
        InFlightLook look = view.inFlight();
        ask(look.watched().stream()
                .filter(host -> host.host().up() && host.host().ownerMsid().filter(owner -> owner == ownMsid).isPresent())
                .filter(host -> schedule.isDueInFlight(host.evidence()))
                .collect(Collectors.toList()), schedule, now);
        tellTransitions(look.statuses());
    }

    private void tellTransitions(Map<Long, HostStatus> inFlight) {
        Map<Long, Boolean> told = transitions.stalledHosts();
        Set<Long> quiet = new HashSet<>(told.keySet());
        quiet.removeAll(inFlight.keySet());
        List<HostStatus> statuses = new ArrayList<>(inFlight.values());
        if (!quiet.isEmpty()) {
            hosts.byIds(quiet).forEach(host -> {
                statuses.add(view.withNothingInFlight(host));
                quiet.remove(host.host().id());
            });
            transitions.forget(quiet);
        }
        if (!statuses.isEmpty()) {
            List<Long> living = hosts.livingServers();
            statuses.removeIf(status -> !isJudgedHere(status.host(), living));
            transitions.tell(told, statuses, interval().multipliedBy(QUIET_INTERVALS), view.now());
        }
    }

    /** A host's owner judges it; where none lives, the first server does. */
    private boolean isJudgedHere(KvmHost host, List<Long> living) {
        long judge = host.ownerMsid().filter(living::contains).orElse(living.isEmpty() ? ownMsid : living.get(0));
        return judge == ownMsid;
    }

    /** @return who was asked: the others are being asked still, or too many are */
    private Set<Long> ask(Collection<ObservedHost> wanted, ProbeSchedule schedule, long now) {
        Map<Long, ObservedHost> asked = new HashMap<>();
        wanted.stream().filter(host -> probes.canAsk(host.host().id()))
                .forEach(host -> asked.put(host.host().id(), host));
        if (asked.isEmpty()) {
            return Set.of();
        }
        hosts.asked(delays(asked.keySet(), id -> whenAsked(asked.get(id).evidence(), schedule)));
        Map<Long, TimeoutSettings> timeouts = new HashMap<>();
        asked.forEach((id, host) -> {
            long zone = host.host().place().zoneId();
            probes.ask(id, timeouts.computeIfAbsent(zone, this::timeouts), now);
        });
        return asked.keySet();
    }

    /** Until the outcome says better. */
    private static Duration whenAsked(HostEvidence evidence, ProbeSchedule schedule) {
        return schedule.afterSilence(evidence.hasPlugin(), evidence.missed() + 1);
    }

    private TimeoutSettings timeouts(long zone) {
        return new TimeoutSettings(settings.defaultTimeout(zone), settings.hasOwnDefaultTimeout(zone) ? "zone" : "global",
                settings.stallTimeout(zone));
    }
}
