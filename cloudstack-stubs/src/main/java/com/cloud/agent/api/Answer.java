// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import io.nasguard.stubs.Stub;

public class Answer extends Command {
    protected Answer() {
        throw Stub.called();
    }

    public Answer(Command command, boolean flag, String text) {
        throw Stub.called();
    }

    public boolean executeInSequence() {
        throw Stub.called();
    }

    public String getDetails() {
        throw Stub.called();
    }

    public boolean getResult() {
        throw Stub.called();
    }
}
