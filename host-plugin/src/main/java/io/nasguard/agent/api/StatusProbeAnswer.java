// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import com.cloud.agent.api.Answer;

/** What a host's backups do; its result is false, with the reason in its details, where the host could not tell. */
public class StatusProbeAnswer extends Answer {

    private HostReport report;

    /** For the management server's JSON. */
    protected StatusProbeAnswer() {
    }

    /**
     * The host's answer.
     *
     * @param command what was asked
     * @param report what was found
     */
    public StatusProbeAnswer(StatusProbeCommand command, HostReport report) {
        super(command, true, null);
        this.report = report;
    }

    /**
     * The answer of a host that could not tell.
     *
     * @param command what was asked
     * @param problem why, in words
     */
    public StatusProbeAnswer(StatusProbeCommand command, String problem) {
        super(command, false, problem);
    }

    /** What was found; null where the result is false. */
    public HostReport getReport() {
        return report;
    }
}
