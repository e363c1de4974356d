// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import java.util.Date;
import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

public interface BackupRepository extends InternalIdentity, Identity {
    String getAddress();

    Long getCapacityBytes();

    Date getCreated();

    String getMountOptions();

    String getName();

    String getProvider();

    String getType();

    Long getUsedBytes();

    long getZoneId();
}
