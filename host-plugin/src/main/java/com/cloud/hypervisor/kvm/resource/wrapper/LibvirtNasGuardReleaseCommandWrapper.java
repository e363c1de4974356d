// SPDX-License-Identifier: Apache-2.0
package com.cloud.hypervisor.kvm.resource.wrapper;

import com.cloud.hypervisor.kvm.resource.LibvirtComputingResource;
import com.cloud.resource.CommandWrapper;
import com.cloud.resource.ResourceWrapper;
import io.nasguard.agent.HostPaths;
import io.nasguard.agent.ReleaseStart;
import io.nasguard.agent.ReleaseStarter;
import io.nasguard.agent.api.ReleaseAnswer;
import io.nasguard.agent.api.ReleaseCommand;

/** Starts the release of stuck backup operations on this host. */
@ResourceWrapper(handles = ReleaseCommand.class)
public final class LibvirtNasGuardReleaseCommandWrapper
        extends CommandWrapper<ReleaseCommand, ReleaseAnswer, LibvirtComputingResource> {

    @Override
    public ReleaseAnswer execute(ReleaseCommand command, LibvirtComputingResource host) {
        ReleaseStart start = new ReleaseStarter(HostPaths.ofThisHost()).start(command.getVmName());
        if (start.started()) {
            logger.info("A release of stuck NAS backup operations was asked for: {}", start.words());
        } else {
            logger.warn("A release of stuck NAS backup operations was asked for but not started: {}", start.words());
        }
        return new ReleaseAnswer(command, start.started(), start.unit(), start.words());
    }
}
