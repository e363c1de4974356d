// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent.api;

import com.cloud.agent.api.Answer;

/** Whether a release was started; its result is false, with the reason in its details, where it was not. */
public class ReleaseAnswer extends Answer {

    private String unit;

    /** For the management server's JSON. */
    protected ReleaseAnswer() {
    }

    /**
     * The host's answer.
     *
     * @param command what was asked
     * @param started whether the release runs now
     * @param unit the systemd unit it runs as, for journalctl; null where there is none
     * @param words what was done, or why it was not
     */
    public ReleaseAnswer(ReleaseCommand command, boolean started, String unit, String words) {
        super(command, started, words);
        this.unit = unit;
    }

    /** The systemd unit the release runs as; null where it was not started or the host has no systemd. */
    public String getUnit() {
        return unit;
    }
}
