// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import java.util.ArrayList;
import java.util.List;

/** What a KVM host knows of its backups, from {@code /proc} and the guard's files only. It holds no mount options. */
public class HostReport {

    /** The form of this report, 1 so far. */
    public int format = 1;

    /** The guard's version; null where no guard is in place. */
    public String guardVersion;

    /** The agent's own limit for a script, in seconds, as it holds in the running agent. */
    public int commandTimeout;

    /** The host's clock, seconds since 1970. */
    public long time;

    /** Operations that run under the guard, or whose guard is gone, oldest first. */
    public List<OperationReport> operations = new ArrayList<>();

    /** Operations that were released of late, the last one first. */
    public List<OperationReport> released = new ArrayList<>();

    /** Mounts of restores: the agent makes them itself, without the guard. */
    public List<MountReport> restores = new ArrayList<>();

    /** Mounts that a backup left behind: no operation that runs owns them. */
    public List<MountReport> orphanMounts = new ArrayList<>();

    /** What the kernel said of servers that do not respond, the last line last. */
    public List<KernelLine> kernelLines = new ArrayList<>();

    /** What is wrong with the guard's installation, or with a file that this report was made from. */
    public List<HostFinding> findings = new ArrayList<>();
}
