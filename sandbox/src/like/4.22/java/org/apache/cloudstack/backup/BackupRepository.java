// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import java.util.Date;
import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A share that backups are written to. */
public interface BackupRepository extends InternalIdentity, Identity {
    String getName();

    long getZoneId();

    String getProvider();

    String getType();

    String getAddress();

    String getMountOptions();

    void setMountOptions(String mountOptions);

    Long getUsedBytes();

    Long getCapacityBytes();

    Boolean crossZoneInstanceCreationEnabled();

    void setCrossZoneInstanceCreation(Boolean crossZoneInstanceCreation);

    Date getCreated();
}
