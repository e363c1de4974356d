// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import io.nasguard.agent.api.OperationReport;
import io.nasguard.sandbox.agent.AgentPeer;
import java.time.Duration;
import java.util.Optional;

/** A host whose behaviour can be changed. */
public interface SandboxHost extends AgentPeer {

    /**
     * Begins to behave so, with a backup that began so long ago where the host has a virtual machine.
     *
     * @throws IllegalArgumentException where this host cannot behave so, in words for a client
     */
    void behave(Behaviour behaviour, Duration ago);

    /** Begins to behave so, with the backup that the database knows. */
    void resume(Behaviour behaviour);

    Behaviour behaviour();

    /** @return what that means on this host */
    String description();

    /** @return the backup that runs there */
    Optional<OperationReport> running();

    /** Called each second. */
    void tick();

    /** The server stops. */
    default void close() {
    }
}
