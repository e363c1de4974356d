// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

/** What the management server says to an {@link AgentControlCommand}. */
public class AgentControlAnswer extends Answer {
    public AgentControlAnswer() {
    }

    public AgentControlAnswer(Command command) {
        super(command);
    }
}
