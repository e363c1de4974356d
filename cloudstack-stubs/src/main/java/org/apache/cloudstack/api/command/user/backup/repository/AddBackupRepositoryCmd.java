// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.backup.repository;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.backup.BackupRepositoryService;

public class AddBackupRepositoryCmd extends BaseCmd {
    public AddBackupRepositoryCmd() {
        throw Stub.called();
    }

    public void execute() {
        throw Stub.called();
    }

    public String getAddress() {
        throw Stub.called();
    }

    public BackupRepositoryService getBackupRepositoryService() {
        throw Stub.called();
    }

    public Long getCapacityBytes() {
        throw Stub.called();
    }

    public long getEntityOwnerId() {
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

    public Long getZoneId() {
        throw Stub.called();
    }
}
