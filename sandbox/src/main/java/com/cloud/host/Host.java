// SPDX-License-Identifier: Apache-2.0
package com.cloud.host;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A host or another agent. */
public interface Host extends Identity, InternalIdentity {
    /** Kinds of agents. */
    enum Type {
        Storage,
        Routing,
        SecondaryStorage,
        SecondaryStorageVM,
        ConsoleProxy
    }

    String getName();

    Type getType();

    Status getStatus();

    long getDataCenterId();

    Long getPodId();

    Long getClusterId();

    /** @return the management server that its agent is connected to, null where it is connected to none */
    Long getManagementServerId();
}
