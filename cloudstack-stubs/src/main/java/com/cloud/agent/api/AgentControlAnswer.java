// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import io.nasguard.stubs.Stub;

public class AgentControlAnswer extends Answer {
    public AgentControlAnswer() {
        throw Stub.called();
    }
}
