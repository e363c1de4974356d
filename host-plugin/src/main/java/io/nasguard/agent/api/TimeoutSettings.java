// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

/** The timeouts that hold for a host's zone, as the management server's settings say. */
public class TimeoutSettings {

    /** Seconds until an operation ends whose repository has no timeout of its own; 0 = none but the host's limit. */
    public long defaultTimeout;

    /** Where {@link #defaultTimeout} was set: {@code zone} or {@code global}. */
    public String defaultTimeoutSource;

    /** Seconds of unbroken evidence of a stall after which an operation is released. */
    public long stallTimeout;

    /** For JSON. */
    public TimeoutSettings() {
    }

    /**
     * All three.
     *
     * @param defaultTimeout seconds, 0 for none
     * @param defaultTimeoutSource {@code zone} or {@code global}
     * @param stallTimeout seconds
     */
    public TimeoutSettings(long defaultTimeout, String defaultTimeoutSource, long stallTimeout) {
        this.defaultTimeout = defaultTimeout;
        this.defaultTimeoutSource = defaultTimeoutSource;
        this.stallTimeout = stallTimeout;
    }
}
