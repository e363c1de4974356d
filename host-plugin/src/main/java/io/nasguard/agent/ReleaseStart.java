// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

/** What came of the start of a release. */
public final class ReleaseStart {

    private final boolean started;
    private final String unit;
    private final String words;

    private ReleaseStart(boolean started, String unit, String words) {
        this.started = started;
        this.unit = unit;
        this.words = words;
    }

    static ReleaseStart asUnit(String unit) {
        return new ReleaseStart(true, unit, "started as the unit " + unit);
    }

    static ReleaseStart detached(String reason) {
        return new ReleaseStart(true, null,
                "started as a process of the agent, and ends with it, because " + reason);
    }

    static ReleaseStart refused(String reason) {
        return new ReleaseStart(false, null, reason);
    }

    /** Whether the release runs now. */
    public boolean started() {
        return started;
    }

    /** The systemd unit it runs as; null where there is none. */
    public String unit() {
        return unit;
    }

    /** What was done, or why it was not, for people. */
    public String words() {
        return words;
    }
}
