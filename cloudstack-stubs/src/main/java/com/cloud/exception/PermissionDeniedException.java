// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import com.cloud.user.Account;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.stubs.Stub;
import java.util.List;
import org.apache.cloudstack.acl.ControlledEntity;

public class PermissionDeniedException extends CloudRuntimeException {
    protected PermissionDeniedException() {
        throw Stub.called();
    }

    public PermissionDeniedException(String text) {
        throw Stub.called();
    }

    public PermissionDeniedException(String message, Account account, List<? extends ControlledEntity> violations) {
        throw Stub.called();
    }

    public PermissionDeniedException(String text, Throwable cause) {
        throw Stub.called();
    }

    public void addDetails(Account account, List<? extends ControlledEntity> violations) {
        throw Stub.called();
    }

    public void addViolations(List<? extends ControlledEntity> violations) {
        throw Stub.called();
    }

    public Account getAccount() {
        throw Stub.called();
    }

    public List<? extends ControlledEntity> getEntitiesInViolation() {
        throw Stub.called();
    }
}
