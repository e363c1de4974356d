// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.backup;

import io.nasguard.stubs.Stub;
import java.util.Date;

public class BackupRepositoryVO implements BackupRepository {
    public BackupRepositoryVO() {
        throw Stub.called();
    }

    public String getAddress() {
        throw Stub.called();
    }

    public Long getCapacityBytes() {
        throw Stub.called();
    }

    public Date getCreated() {
        throw Stub.called();
    }

    public long getId() {
        throw Stub.called();
    }

    public String getMountOptions() {
        throw Stub.called();
    }

    public String getName() {
        throw Stub.called();
    }

    public String getProvider() {
        throw Stub.called();
    }

    public String getType() {
        throw Stub.called();
    }

    public Long getUsedBytes() {
        throw Stub.called();
    }

    public String getUuid() {
        throw Stub.called();
    }

    public long getZoneId() {
        throw Stub.called();
    }

    public void setAddress(String address) {
        throw Stub.called();
    }

    public void setName(String name) {
        throw Stub.called();
    }

    public void setType(String type) {
        throw Stub.called();
    }
}
