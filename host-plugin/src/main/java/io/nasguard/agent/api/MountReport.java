// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import java.util.Map;
import java.util.TreeMap;

/** A repository that is mounted for no operation of the guard. */
public class MountReport {

    /** Where it is mounted. */
    public String mountPoint;

    /** The file system's type, such as nfs4. */
    public String type;

    /** What is mounted: the repository's address. */
    public String source;

    /** {@code soft}, {@code softerr} or {@code hard}; null where the kernel does not say. */
    public String mountMode;

    /** For a restore: how many threads of the agent's own processes wait in the kernel where no signal ends it. */
    public int blockedThreads;

    /** Where those threads wait: a kernel function and how many wait there. */
    public Map<String, Integer> blockedAt = new TreeMap<>();
}
