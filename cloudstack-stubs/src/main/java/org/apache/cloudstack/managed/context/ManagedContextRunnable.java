// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.managed.context;

import io.nasguard.stubs.Stub;

public abstract class ManagedContextRunnable implements Runnable {
    public ManagedContextRunnable() {
        throw Stub.called();
    }

    public void run() {
        throw Stub.called();
    }

    protected abstract void runInContext();
}
