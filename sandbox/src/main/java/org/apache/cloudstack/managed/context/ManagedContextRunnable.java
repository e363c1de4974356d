// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.managed.context;

import org.apache.cloudstack.context.CallContext;

/** A task on a thread of its own: it works for the system account, and leaves nothing on the thread. */
public abstract class ManagedContextRunnable implements Runnable {
    public ManagedContextRunnable() {
    }

    @Override
    public void run() {
        CallContext.registerSystemCallContextOnceOnly();
        try {
            runInContext();
        } finally {
            CallContext.unregisterAll();
        }
    }

    protected abstract void runInContext();
}
