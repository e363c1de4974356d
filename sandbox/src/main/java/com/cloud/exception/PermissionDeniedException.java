// SPDX-License-Identifier: Apache-2.0
package com.cloud.exception;

import java.util.List;

import org.apache.cloudstack.acl.ControlledEntity;

import com.cloud.user.Account;
import com.cloud.utils.exception.CloudRuntimeException;

/** The caller may not do what was asked; the API answers 531. */
@SuppressWarnings("serial")
public class PermissionDeniedException extends CloudRuntimeException {
    private transient Account account;
    private transient List<? extends ControlledEntity> violations;

    protected PermissionDeniedException() {
    }

    public PermissionDeniedException(String message) {
        super(message);
    }

    public PermissionDeniedException(String message, Throwable cause) {
        super(message, cause);
    }

    public PermissionDeniedException(String message, Account account, List<? extends ControlledEntity> violations) {
        super(message);
        this.account = account;
        this.violations = violations;
    }

    public Account getAccount() {
        return account;
    }

    public List<? extends ControlledEntity> getEntitiesInViolation() {
        return violations;
    }
}
