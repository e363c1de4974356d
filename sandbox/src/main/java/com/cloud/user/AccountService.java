// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.acl.RoleType;

import com.cloud.exception.PermissionDeniedException;

/** What commands ask about the caller. */
public interface AccountService {
    void checkAccess(User user, ControlledEntity entity) throws PermissionDeniedException;

    Account getAccount(long accountId);

    Account getActiveAccountById(long accountId);

    User getActiveUser(long userId);

    User getUserIncludingRemoved(long userId);

    RoleType getRoleType(Account account);

    Account getSystemAccount();

    User getSystemUser();

    boolean isAdmin(Long accountId);

    boolean isDomainAdmin(Long accountId);

    boolean isNormalUser(long accountId);

    boolean isRootAdmin(Long accountId);
}
