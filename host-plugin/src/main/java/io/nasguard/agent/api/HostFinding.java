// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

/** Something on a host that is not as the guard needs it. */
public class HostFinding {

    /** A fixed word for programs, such as {@code guard-not-executable}. */
    public String code;

    /** What is wrong and what to do, for people. */
    public String message;

    /** The guard's name of the operation that it is about; null where it is about no single one. */
    public String operation;

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
        this(code, message, null);
    }

    /**
     * A finding about one operation.
     *
     * @param code a fixed word
     * @param message what is wrong and what to do
     * @param operation the guard's name of the operation
     */
    public HostFinding(String code, String message, String operation) {
        this.code = code;
        this.message = message;
        this.operation = operation;
    }
}
