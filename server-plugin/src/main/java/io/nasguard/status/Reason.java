// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Locale;

/** Why a host is in its state: a fixed word for programs. The words for people are {@link HostStatus#words()}. */
public enum Reason {
    /** The guard is there, nothing is in flight. */
    NOTHING_IN_FLIGHT,
    /** An operation runs within its time. */
    IN_PROGRESS,
    /** An operation still runs that the management server no longer waits for. */
    GIVEN_UP,
    /** An operation runs past its timeout. */
    PAST_TIMEOUT,
    /** The guard sees that the NAS does not answer an operation. */
    NAS_NOT_ANSWERING,
    /** Threads of a restore are blocked in one look after the other. */
    RESTORE_BLOCKED,
    /** An agent that is up leaves our probes unanswered. */
    PROBES_UNANSWERED,
    /** The agent is not up. */
    AGENT_NOT_UP,
    /** The agent has our plugin; the guard is not in place. */
    NO_GUARD,
    /** The agent does not know our probe. */
    NO_AGENT_PLUGIN,
    /** The host has not been asked yet. */
    NOT_ASKED_YET;

    /** @return the word of the API, such as {@code past-timeout} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
