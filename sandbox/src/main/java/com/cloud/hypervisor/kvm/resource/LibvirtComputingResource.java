// SPDX-License-Identifier: Apache-2.0
package com.cloud.hypervisor.kvm.resource;

import com.cloud.resource.ServerResource;

/** A KVM host, as its agent knows it. */
public class LibvirtComputingResource implements ServerResource {
    /** The agent's {@code cmds.timeout} where nobody set it, in milliseconds. */
    protected int cmdsTimeout = 7_200_000;

    public LibvirtComputingResource() {
    }

    /** @return after how many milliseconds a script is given up */
    public int getCmdsTimeout() {
        return cmdsTimeout;
    }

    /** @return the backup script that the agent found when it was started */
    public String getNasBackupPath() {
        return null;
    }
}
