// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

/** What an agent says to a {@link Command}. */
public class Answer extends Command {
    protected boolean result;
    protected String details;

    protected Answer() {
    }

    public Answer(Command command) {
        this(command, true, null);
    }

    public Answer(Command command, boolean success, String details) {
        this.result = success;
        this.details = details;
    }

    @Override
    public boolean executeInSequence() {
        return false;
    }

    /** @return whether the agent did what was asked */
    public boolean getResult() {
        return result;
    }

    /** @return words for the admin, or null */
    public String getDetails() {
        return details;
    }
}
