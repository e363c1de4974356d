// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.acl;

import com.cloud.user.Account;
import io.nasguard.stubs.Stub;

public enum RoleType {
    Admin, ResourceAdmin, DomainAdmin, User, Unknown;

    public Account.Type getAccountType() {
        throw Stub.called();
    }

    public long getId() {
        throw Stub.called();
    }

    public int getMask() {
        throw Stub.called();
    }

    public static RoleType fromMask(int number) {
        throw Stub.called();
    }

    public static RoleType fromString(String text) {
        throw Stub.called();
    }

    public static RoleType getByAccountType(Account.Type type) {
        throw Stub.called();
    }

    public static Long getRoleByAccountType(Long id, Account.Type type) {
        throw Stub.called();
    }
}
