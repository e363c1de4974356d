// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import io.nasguard.stubs.Stub;

public class AgentControlCommand extends Command {
    public AgentControlCommand() {
        throw Stub.called();
    }

    public boolean executeInSequence() {
        throw Stub.called();
    }
}
