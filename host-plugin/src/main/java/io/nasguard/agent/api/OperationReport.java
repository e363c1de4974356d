// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import java.util.Map;
import java.util.TreeMap;

/** One operation of CloudStack's backup script on a host. What is not known is null. */
public class OperationReport {

    /** Its name on this host: the guard's process id and start time. */
    public String id;

    /** {@code backup}, {@code delete} or {@code stats}. */
    public String operation;

    /** The VM's instance name, such as i-2-7-VM; null for a delete or stats. */
    public String vmName;

    /** The backup's folder in the repository. */
    public String backupPath;

    /** The repository's type, such as nfs. */
    public String repositoryType;

    /** The repository's address. */
    public String repositoryAddress;

    /** Whether the VM ran when its backup began. */
    public boolean vmRunning;

    /** {@code starting}, {@code mounting}, {@code transferring}, {@code syncing}, {@code unmounting},
     * {@code releasing} or {@code ended}. */
    public String phase;

    /** When it began, seconds since 1970 by the host's clock. */
    public Long started;

    /** For how many seconds it has run, whatever the clock did; null for one of an earlier boot. */
    public Long elapsed;

    /** After how many seconds it ends. */
    public Long timeout;

    /** Where {@link #timeout} comes from: {@code repository}, {@code zone}, {@code global}, {@code file} or
     * {@code host}. */
    public String timeoutSource;

    /** After how many seconds of a stall it ends. */
    public Long stallTimeout;

    /** Where the repository is mounted for it. */
    public String mountPoint;

    /** Whether something is mounted there now. */
    public boolean mounted;

    /** How the kernel holds the mount: {@code soft}, {@code softerr} or {@code hard}; null where it does not say. */
    public String mountMode;

    /** How many threads of the operation, and of the VM's QEMU, wait in the kernel where no signal ends it. */
    public int blockedThreads;

    /** Where those threads wait: a kernel function and how many wait there. */
    public Map<String, Integer> blockedAt = new TreeMap<>();

    /** For how many seconds the guard has seen evidence of a stall without a break; null without any. */
    public Long stalledFor;

    /** Whether the guard that watches over it lives. */
    public boolean guardAlive;

    /** The version of that guard. */
    public String guardVersion;

    /** Why it was released: {@code timeout}, {@code stall}, {@code job-failed}, {@code vm-paused},
     * {@code mount-failed}, {@code stopped}, {@code requested} or {@code guard-gone}. */
    public String releaseReason;

    /** How the release went: {@code released}, {@code left} or {@code ended}. */
    public String outcome;

    /** What stayed behind, in words. */
    public String left;

    /** How many seconds ago the guard wrote this; null for one of an earlier boot. */
    public Long updatedAgo;
}
