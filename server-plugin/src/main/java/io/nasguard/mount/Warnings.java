// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What there is to warn of in a mount as a whole. */
final class Warnings {

    /** Shorter than a usual fail-over of a NAS, in seconds. */
    private static final long RPC_TIMEOUT_SHORT = 10;
    /** The default of nas.backup.guard.stall.timeout, in seconds: one request should not take longer. */
    private static final long RPC_TIMEOUT_LONG = 300;
    /** What mount.nfs does when nothing is said, in minutes (nfs(5), retry). */
    private static final long RETRY_DEFAULT = 2;

    private final RepositoryType type;
    private final MountOptions options;
    private final MountBehaviour behaviour;
    private final List<Finding> findings = new ArrayList<>();

    private Warnings(RepositoryType type, MountOptions options, MountBehaviour behaviour) {
        this.type = type;
        this.options = options;
        this.behaviour = behaviour;
    }

    static List<Finding> of(RepositoryType type, MountOptions options, MountBehaviour behaviour) {
        Warnings warnings = new Warnings(type, options, behaviour);
        if (behaviour.hardMount()) {
            warnings.hardMount();
        }
        behaviour.rpcTimeoutSeconds().ifPresent(warnings::rpcTimeout);
        if (type.isNfs()) {
            warnings.mountRetry();
        }
        return warnings.findings;
    }

    static boolean rpcTimeoutMakesSense(MountBehaviour behaviour) {
        OptionalLong seconds = behaviour.rpcTimeoutSeconds();
        return seconds.isPresent() && seconds.getAsLong() >= RPC_TIMEOUT_SHORT
                && seconds.getAsLong() <= RPC_TIMEOUT_LONG;
    }

    private void add(String code, Severity severity, String option, String message) {
        findings.add(Finding.of(code, severity, option, message));
    }

    private void hardMount() {
        boolean explicit = behaviour.modeSource() == ModeSource.EXPLICIT;
        String freezes = "When the NAS stops answering, backups and restores on this repository block without end, and "
                + "the KVM host with them: starting, stopping and migrating its guests waits behind the backup.";
        if (type == RepositoryType.CEPH) {
            add("hard-mount", Severity.CRITICAL, null, "A ceph mount is always hard. " + freezes
                    + " No mount option changes that: osd_request_timeout bounds requests for data, not for metadata. "
                    + "Use an nfs or cifs repository where you can.");
        } else if (type == RepositoryType.CIFS) {
            add("hard-mount", Severity.CRITICAL, "hard", "This mount is hard. " + freezes + " Set soft, the default of "
                    + "cifs, in the place of hard.");
        } else {
            boolean timed = options.has("timeo") || options.has("retrans");
            add("hard-mount", Severity.CRITICAL, explicit ? "hard" : null, "This mount is hard"
                    + (explicit ? ". " : ", as nfs is when neither soft nor hard is given. ") + freezes
                    + (timed ? " timeo and retrans do not end that on a hard mount." : "")
                    + " Set soft,timeo=50,retrans=3.");
        }
    }

    private void rpcTimeout(long seconds) {
        String given = type == RepositoryType.CIFS ? "echo_interval" : options.has("timeo") ? "timeo"
                : options.has("retrans") ? "retrans" : null;
        String option = given != null && options.has(given) ? given : null;
        String instead = type == RepositoryType.CIFS
                ? "Leave echo_interval out (60, which gives 180 seconds)."
                : "Set timeo=50,retrans=3 (20 seconds over tcp).";
        if (seconds < RPC_TIMEOUT_SHORT) {
            add("rpc-timeout-too-short", Severity.WARNING, option, "One request gives up after " + seconds
                    + (seconds == 1 ? " second" : " seconds") + ". A NAS that pauses for a moment, as in a fail-over, "
                    + "makes the backup fail, and the guest in backup can get I/O errors. " + instead);
        } else if (seconds > RPC_TIMEOUT_LONG) {
            add("rpc-timeout-too-long", Severity.WARNING, option, "One request gives up after " + seconds
                    + " seconds only, and an operation is several requests: when the NAS is gone, the KVM host waits "
                    + "that long many times over before the backup fails. " + instead);
        }
    }

    private void mountRetry() {
        long minutes = Numbers.last(options, "retry", 0, Integer.MAX_VALUE, RETRY_DEFAULT);
        if (minutes > RETRY_DEFAULT) {
            add("mount-retry-too-long", Severity.WARNING, "retry", "When the NAS is gone, mount(8) tries for " + minutes
                    + " minutes, and the KVM host's backup waits for it. Leave retry out (" + RETRY_DEFAULT
                    + " minutes), or set retry=0.");
        }
    }

    /** What to know of a soft mount before it is stored. */
    static Finding softMayTruncate(MountBehaviour behaviour) {
        String mode = behaviour.mode().word();
        return Finding.of("soft-may-truncate", Severity.INFO, mode, "With " + mode + " a write that the NAS does not "
                + "answer in time is given up: that backup fails and is incomplete. A guest that is being backed up at "
                + "that moment can get an I/O error and set its file system read-only. A hard mount freezes the host "
                + "instead. To have the guest paused, set error_policy='stop' on its disks.");
    }
}
