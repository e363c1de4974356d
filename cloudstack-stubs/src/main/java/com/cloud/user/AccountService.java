// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.acl.RoleType;

public interface AccountService {
    void checkAccess(User user, ControlledEntity controlledEntity);

    Account getAccount(long id);

    Account getActiveAccountById(long id);

    User getActiveUser(long id);

    RoleType getRoleType(Account account);

    Account getSystemAccount();

    User getSystemUser();

    boolean isAdmin(Long id);

    boolean isDomainAdmin(Long id);

    boolean isNormalUser(long id);

    boolean isRootAdmin(Long id);
}
