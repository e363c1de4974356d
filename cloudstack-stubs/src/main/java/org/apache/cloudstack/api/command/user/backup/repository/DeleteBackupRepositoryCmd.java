// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.backup.repository;

import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseCmd;

public class DeleteBackupRepositoryCmd extends BaseCmd {
    public DeleteBackupRepositoryCmd() {
        throw Stub.called();
    }

    public void execute() {
        throw Stub.called();
    }

    public long getEntityOwnerId() {
        throw Stub.called();
    }

    public Long getId() {
        throw Stub.called();
    }
}
