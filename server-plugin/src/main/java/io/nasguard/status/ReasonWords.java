// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Says the reason of a host's state to an admin: what is the matter, since when, what to do. */
final class ReasonWords {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String LOG_ON = "To look, log on to the host and run nas-backup-guard status.";

    private final KvmHost host;
    private final HostEvidence evidence;
    private final List<RunningBackup> running;
    private final Instant now;

    ReasonWords(KvmHost host, HostEvidence evidence, List<RunningBackup> running, Instant now) {
        this.host = host;
        this.evidence = evidence;
        this.running = running;
        this.now = now;
    }

    String of(Reason reason) {
        switch (reason) {
            case NOTHING_IN_FLIGHT:
                return "Nothing is in flight." + orphans();
            case IN_PROGRESS:
                return running.size() == 1 ? "In progress: " + name(running.get(0)) + "."
                        : running.size() + " operations are in progress.";
            case GIVEN_UP:
                return givenUp(first(RunningBackup::givenUp));
            case PAST_TIMEOUT:
                return pastTimeout(first(RunningBackup::overdue));
            case NAS_NOT_ANSWERING:
                return nasNotAnswering(stalled());
            case RESTORE_BLOCKED:
                return restoreBlocked(stalled());
            case PROBES_UNANSWERED:
                return probesUnanswered();
            case AGENT_NOT_UP:
                return agentNotUp();
            case NO_GUARD:
                return "The agent has the plugin and the guard is not in place: backups on this host run unguarded."
                        + " Run nas-backup-guard check on the host; it says what is missing.";
            case NO_AGENT_PLUGIN:
                return "The agent does not answer the guard's probe: nas-backup-guard-agent is most likely not"
                        + " installed on this host. Install it there; until then only the database is known.";
            default:
                return "The host has not been asked yet; it will be within some minutes.";
        }
    }

    private String givenUp(RunningBackup backup) {
        return "The management server no longer waits for " + name(backup) + ", which "
                + (hostSays(backup) ? "still runs on the host" : "may still run on the host")
                + ends(backup) + " A new backup of that VM waits behind it. Release it to end it now.";
    }

    private String pastTimeout(RunningBackup backup) {
        String words = upperFirst(name(backup)) + " has run for " + seconds(backup) + " s, past its timeout of "
                + backup.timeout().orElse(0) + " s" + (backup.givenUp() ? "; the management server no longer waits for it" : "")
                + ".";
        return words + (evidence.guardVersion().isPresent()
                ? " The guard on the host is ending it; release it if it is still here in a minute."
                : " There is no guard on this host to end it: install nas-backup-guard-agent there.");
    }

    private String nasNotAnswering(RunningBackup backup) {
        return "The NAS has not answered " + name(backup) + " since " + UTC.format(backup.stalledSince().orElse(now))
                + ": " + threads(backup) + (backup.givenUp() ? " The management server no longer waits for it." : "")
                + " The guard ends it at its stall limit or its timeout. Release it to end it now,"
                + " and see why the NAS is gone.";
    }

    private String restoreBlocked(RunningBackup restore) {
        return "The NAS has not answered " + name(restore) + " since about "
                + UTC.format(restore.stalledSince().orElse(now)) + ": " + threads(restore)
                + " Bring the NAS back, and the restore goes on. The host's sweep ends it only once it is proven to"
                + " hang, because that leaves a half-written disk.";
    }

    private String probesUnanswered() {
        String since = evidence.silentSince()
                .map(time -> " since " + UTC.format(evidence.toServerTime(time, now))).orElse("");
        return "The agent is up and has not answered a probe" + since + (running.isEmpty()
                ? ". Nothing is known to be in flight. It may have no free thread, or have lost the plugin. " + LOG_ON
                : ": most likely none of its threads is free, because " + (running.size() == 1
                        ? name(running.get(0)) + " hangs." : running.size() + " operations hang.")
                        + " Nothing else that CloudStack asks of this host is done meanwhile."
                        + " Log on to the host and run nas-backup-guard release.");
    }

    private String agentNotUp() {
        String state = "The agent is not up (" + host.agentState() + ")";
        if (running.isEmpty()) {
            return state + ": nothing is known of this host.";
        }
        return state + " while " + (running.size() == 1
                ? name(running.get(0)) + " is in flight." : running.size() + " operations are in flight.")
                + " The guard on a host ends operations without the agent, too. " + LOG_ON;
    }

    private String orphans() {
        int count = evidence.orphanMounts();
        return count == 0 ? "" : count == 1
                ? " A mount of an earlier backup was left behind; the host's sweep takes it away."
                : " " + count + " mounts of earlier backups were left behind; the host's sweep takes them away.";
    }

    private static String threads(RunningBackup backup) {
        int blocked = backup.blockedProcesses();
        return blocked == 0 ? "it gets no further."
                : (blocked == 1 ? "1 thread is" : blocked + " threads are") + " blocked.";
    }

    private static String ends(RunningBackup backup) {
        return backup.timeout().isPresent() && hostSays(backup)
                ? " and ends after " + backup.timeout().getAsLong() + " s." : ".";
    }

    private static boolean hostSays(RunningBackup backup) {
        return backup.operationId().isPresent();
    }

    private static long seconds(RunningBackup backup) {
        return backup.elapsed().map(elapsed -> elapsed.getSeconds()).orElse(0L);
    }

    /** An operation in words, such as "the backup of VM web1 to nas1". */
    static String name(RunningBackup backup) {
        String repository = backup.repositoryName().map(name -> " repository " + name).orElse(" its repository");
        String vm = backup.vmName().map(name -> " of VM " + name).orElse("");
        switch (backup.operation()) {
            case RunningBackup.RESTORE:
                return "the restore" + vm + " from" + repository;
            case RunningBackup.DELETE:
                return "the deletion of a backup" + vm + " in" + repository;
            case RunningBackup.STATS:
                return "the look at the space of" + repository;
            default:
                return "the backup" + vm + " to" + repository;
        }
    }

    private static String upperFirst(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private RunningBackup stalled() {
        return running.stream().filter(backup -> backup.stalledSince().isPresent())
                .min(Comparator.comparing(backup -> backup.stalledSince().get())).orElseThrow();
    }

    /** What runs is sorted: the first is the oldest. */
    private RunningBackup first(Predicate<RunningBackup> which) {
        return running.stream().filter(which).findFirst().orElseThrow();
    }
}
