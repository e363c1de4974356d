// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.IOException;

/** The host's time now: since its boot, which no clock change moves, and which boot that is. */
final class HostClock {

    private final String bootId;
    private final long uptime;
    private final long time;

    private HostClock(String bootId, long uptime, long time) {
        this.bootId = bootId;
        this.uptime = uptime;
        this.time = time;
    }

    /**
     * Reads it.
     *
     * @param paths the host
     * @return the time now
     * @throws UnreadableException where /proc does not say
     */
    static HostClock read(HostPaths paths) throws UnreadableException {
        try {
            String bootId = TextFile.read(paths.proc("sys/kernel/random/boot_id")).strip();
            String uptime = TextFile.read(paths.proc("uptime"));
            return new HostClock(bootId, Long.parseLong(uptime.substring(0, uptime.indexOf('.'))),
                    System.currentTimeMillis() / 1000);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableException("/proc does not tell the time since boot: " + e.getMessage());
        }
    }

    boolean isThisBoot(String otherBootId) {
        return bootId.equals(otherBootId);
    }

    /** Whole seconds since the host booted. */
    long uptime() {
        return uptime;
    }

    /** Seconds since 1970. */
    long time() {
        return time;
    }
}
