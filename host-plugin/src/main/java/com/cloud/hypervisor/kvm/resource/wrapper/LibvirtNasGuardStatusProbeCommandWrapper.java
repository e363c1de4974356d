// SPDX-License-Identifier: Apache-2.0
package com.cloud.hypervisor.kvm.resource.wrapper;

import com.cloud.hypervisor.kvm.resource.LibvirtComputingResource;
import com.cloud.resource.CommandWrapper;
import com.cloud.resource.ResourceWrapper;
import io.nasguard.agent.HostPaths;
import io.nasguard.agent.HostProbe;
import io.nasguard.agent.RunningAgent;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.agent.api.StatusProbeCommand;

/** Answers what this host's backups do. */
@ResourceWrapper(handles = StatusProbeCommand.class)
public final class LibvirtNasGuardStatusProbeCommandWrapper
        extends CommandWrapper<StatusProbeCommand, StatusProbeAnswer, LibvirtComputingResource> {

    private static final int MILLISECONDS = 1000;

    @Override
    public StatusProbeAnswer execute(StatusProbeCommand command, LibvirtComputingResource host) {
        try {
            RunningAgent agent = new RunningAgent(ProcessHandle.current().pid(), host.getNasBackupPath(),
                    host.getCmdsTimeout() / MILLISECONDS);
            HostProbe probe = new HostProbe(HostPaths.ofThisHost());
            return new StatusProbeAnswer(command, probe.report(agent, command.getTimeouts()));
        } catch (RuntimeException e) {
            logger.warn("The NAS backup status of this host cannot be told", e);
            return new StatusProbeAnswer(command, "The host cannot tell its NAS backup status: " + e);
        }
    }
}
