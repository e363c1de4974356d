// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import java.util.Arrays;

/** The kinds of resource that events and jobs can be about. */
public enum ApiCommandResourceType {
    None,
    Account,
    Backup,
    BackupOffering,
    Cluster,
    Domain,
    Host,
    Pod,
    Role,
    User,
    VirtualMachine,
    Zone;

    /**
     * @param value a name, in any case
     * @return the type of that name, or null
     */
    public static ApiCommandResourceType fromString(String value) {
        return Arrays.stream(values()).filter(type -> type.name().equalsIgnoreCase(value)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return name();
    }
}
