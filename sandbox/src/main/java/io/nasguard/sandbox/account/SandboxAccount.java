// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import java.util.Date;

import com.cloud.user.Account;

/** A row of table {@code account}. */
public record SandboxAccount(long id, String uuid, String name, Account.Type type, Long roleId, long domainId,
        Account.State state, Date created, Date removed) implements Account {

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    @Override
    public String getAccountName() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public Long getRoleId() {
        return roleId;
    }

    @Override
    public State getState() {
        return state;
    }

    @Override
    public Date getCreated() {
        return created;
    }

    @Override
    public Date getRemoved() {
        return removed;
    }

    @Override
    public String getNetworkDomain() {
        return null;
    }

    @Override
    public Long getDefaultZoneId() {
        return null;
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public long getAccountId() {
        return id;
    }

    @Override
    public long getDomainId() {
        return domainId;
    }

    @Override
    public Class<?> getEntityType() {
        return Account.class;
    }
}
