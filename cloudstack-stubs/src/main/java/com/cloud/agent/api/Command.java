// SPDX-License-Identifier: Apache-2.0
package com.cloud.agent.api;

import io.nasguard.stubs.Stub;

public abstract class Command {
    protected Command() {
        throw Stub.called();
    }

    public abstract boolean executeInSequence();

    public int getWait() {
        throw Stub.called();
    }

    public boolean isBypassHostMaintenance() {
        throw Stub.called();
    }

    public void setBypassHostMaintenance(boolean flag) {
        throw Stub.called();
    }

    public void setWait(int number) {
        throw Stub.called();
    }
}
