// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.Objects;

/** A VM that CloudStack is restoring; on which host, the database does not say. */
public final class RestoringVm {

    private final VmRef vm;
    private final long zoneId;
    private final String repositoryUuid;

    /** @param repositoryUuid the repository of the VM's backup offering; null for none */
    public RestoringVm(VmRef vm, long zoneId, String repositoryUuid) {
        this.vm = Objects.requireNonNull(vm, "vm");
        this.zoneId = zoneId;
        this.repositoryUuid = repositoryUuid;
    }

    public VmRef vm() {
        return vm;
    }

    boolean restoresFrom(String repository, long zone) {
        return zoneId == zone && repository.equals(repositoryUuid);
    }
}
