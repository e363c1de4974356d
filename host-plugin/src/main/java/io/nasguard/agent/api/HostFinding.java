// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

/** Something on a host that is not as the guard needs it. */
public class HostFinding {

    /** A fixed word for programs, such as {@code guard-not-executable}. */
    public String code;

    /** What is wrong and what to do, for people. */
    public String message;

    /** For JSON. */
    public HostFinding() {
    }

    /**
     * A finding.
     *
     * @param code a fixed word
     * @param message what is wrong and what to do
     */
    public HostFinding(String code, String message) {
        this.code = code;
        this.message = message;
    }
}
