// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

/** A line of the kernel's log about a server that does not respond. */
public class KernelLine {

    /** When the guard saw it, seconds since 1970 by the host's clock. */
    public long time;

    /** The line. */
    public String text;

    /** For JSON. */
    public KernelLine() {
    }

    /**
     * A line.
     *
     * @param time seconds since 1970
     * @param text the line
     */
    public KernelLine(long time, String text) {
        this.time = time;
        this.text = text;
    }
}
