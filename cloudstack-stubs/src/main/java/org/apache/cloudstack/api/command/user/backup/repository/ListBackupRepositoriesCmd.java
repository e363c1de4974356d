// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.command.user.backup.repository;

import com.cloud.exception.ConcurrentOperationException;
import com.cloud.exception.InsufficientCapacityException;
import com.cloud.exception.NetworkRuleConflictException;
import com.cloud.exception.ResourceAllocationException;
import com.cloud.exception.ResourceUnavailableException;
import io.nasguard.stubs.Stub;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.ServerApiException;

public class ListBackupRepositoriesCmd extends BaseListCmd {
    public ListBackupRepositoriesCmd() {
        throw Stub.called();
    }

    public void execute()
            throws ResourceUnavailableException, InsufficientCapacityException, ServerApiException,
            ConcurrentOperationException, ResourceAllocationException, NetworkRuleConflictException {
        throw Stub.called();
    }

    public Long getId() {
        throw Stub.called();
    }

    public String getName() {
        throw Stub.called();
    }

    public String getProvider() {
        throw Stub.called();
    }

    public Long getZoneId() {
        throw Stub.called();
    }
}
