// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.util.Optional;

/** A process or thread as {@code /proc/PID/stat} shows it, see proc(5). Reading that file never waits for a mount. */
final class ProcessStat {

    /** The fields behind the name count from the third. */
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int GROUP = 2;
    private static final int START = 19;

    private final long pid;
    private final char state;
    private final long parent;
    private final long group;
    private final long start;

    private ProcessStat(long pid, char state, long parent, long group, long start) {
        this.pid = pid;
        this.state = state;
        this.parent = parent;
        this.group = group;
        this.start = start;
    }

    /** Parses the one line; empty where it is not such a line. */
    static Optional<ProcessStat> parse(String line) {
        // The name in brackets may hold anything, brackets and line ends too: the last bracket ends it.
        int open = line.indexOf(" (");
        int close = line.lastIndexOf(") ");
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String[] fields = line.substring(close + 2).split(" ");
        try {
            return Optional.of(new ProcessStat(Long.parseLong(line.substring(0, open)), fields[STATE].charAt(0),
                    Long.parseLong(fields[PARENT]), Long.parseLong(fields[GROUP]), Long.parseLong(fields[START])));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    long pid() {
        return pid;
    }

    long parent() {
        return parent;
    }

    long group() {
        return group;
    }

    /** When it was started, in clock ticks since the host booted: with the pid, who it is. */
    long start() {
        return start;
    }

    /** In D state: it waits in the kernel, and no signal, or none but a deadly one, ends that. */
    boolean isBlocked() {
        return state == 'D';
    }

    boolean isAlive() {
        return state != 'Z' && state != 'X';
    }
}
