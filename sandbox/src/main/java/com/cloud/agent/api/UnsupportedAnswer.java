// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

/** What an agent says that knows a command's class and cannot do it. */
public class UnsupportedAnswer extends Answer {
    protected UnsupportedAnswer() {
    }

    public UnsupportedAnswer(Command command, String details) {
        super(command, false, details);
    }
}
