// SPDX-License-Identifier: Apache-2.0
package com.cloud.hypervisor.kvm.resource;

import com.cloud.resource.ServerResource;
import io.nasguard.stubs.Stub;

public class LibvirtComputingResource implements ServerResource {
    public LibvirtComputingResource() {
        throw Stub.called();
    }

    public int getCmdsTimeout() {
        throw Stub.called();
    }

    public String getNasBackupPath() {
        throw Stub.called();
    }
}
