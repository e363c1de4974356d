// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

import io.nasguard.stubs.Stub;

public abstract class BaseAsyncCmd extends BaseCmd {
    public static final String gslbSyncObject = "globalserverloadbalancer";

    public static final String ipAddressSyncObject = "ipaddress";

    public static final String migrationSyncObject = "migration";

    public static final String networkSyncObject = "network";

    public static final String snapshotHostSyncObject = "snapshothost";

    public static final String vpcSyncObject = "vpc";

    public BaseAsyncCmd() {
        throw Stub.called();
    }

    public abstract String getEventDescription();

    public abstract String getEventType();

    public String getInjectedJobId() {
        throw Stub.called();
    }

    public Object getJob() {
        throw Stub.called();
    }

    public Long getStartEventId() {
        throw Stub.called();
    }

    public Long getSyncObjId() {
        throw Stub.called();
    }

    public String getSyncObjType() {
        throw Stub.called();
    }

    public void setJob(Object job) {
        throw Stub.called();
    }

    public void setStartEventId(Long startEventId) {
        throw Stub.called();
    }
}
