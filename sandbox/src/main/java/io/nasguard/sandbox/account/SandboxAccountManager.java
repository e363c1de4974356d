// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import javax.inject.Inject;

import org.apache.cloudstack.acl.ControlledEntity;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.framework.config.ConfigKey;

import com.cloud.exception.PermissionDeniedException;
import com.cloud.user.Account;
import com.cloud.user.AccountManager;
import com.cloud.user.User;
import com.cloud.utils.Pair;
import com.cloud.utils.component.ManagerBase;

import io.nasguard.sandbox.db.Sql;

/** Accounts of the sandbox. */
public class SandboxAccountManager extends ManagerBase implements AccountManager {
    @Inject
    private AccountStore store;
    @Inject
    private RoleChecker roles;

    @Override
    public Account getAccount(long accountId) {
        return store.account(accountId).orElse(null);
    }

    @Override
    public Account getActiveAccountById(long accountId) {
        return store.account(accountId).filter(account -> account.removed() == null).orElse(null);
    }

    @Override
    public User getActiveUser(long userId) {
        return store.user(userId).filter(user -> user.removed() == null).orElse(null);
    }

    @Override
    public User getUserIncludingRemoved(long userId) {
        return store.user(userId).orElse(null);
    }

    @Override
    public Pair<User, Account> findUserByApiKey(String apiKey) {
        return store.userByApiKey(apiKey).map(user -> new Pair<User, Account>(user, getAccount(user.accountId()))).orElse(null);
    }

    @Override
    public Account getSystemAccount() {
        return getAccount(Account.ACCOUNT_ID_SYSTEM);
    }

    @Override
    public User getSystemUser() {
        return getUserIncludingRemoved(User.UID_SYSTEM);
    }

    @Override
    public RoleType getRoleType(Account account) {
        return account == null ? RoleType.Unknown : RoleType.getByAccountType(account.getType());
    }

    @Override
    public boolean isRootAdmin(Long accountId) {
        return isOfType(accountId, Account.Type.ADMIN);
    }

    @Override
    public boolean isDomainAdmin(Long accountId) {
        return isOfType(accountId, Account.Type.DOMAIN_ADMIN);
    }

    private boolean isResourceDomainAdmin(Long accountId) {
        return isOfType(accountId, Account.Type.RESOURCE_DOMAIN_ADMIN);
    }

    @Override
    public boolean isNormalUser(long accountId) {
        return isOfType(accountId, Account.Type.NORMAL);
    }

    @Override
    public boolean isAdmin(Long accountId) {
        return isRootAdmin(accountId) || isDomainAdmin(accountId) || isResourceDomainAdmin(accountId);
    }

    private boolean isOfType(Long accountId, Account.Type type) {
        return accountId != null && store.account(accountId).filter(account -> account.type() == type).isPresent();
    }

    @Override
    public void checkAccess(User user, ControlledEntity entity) {
        if (!isRootAdmin(user.getAccountId()) && entity.getAccountId() != user.getAccountId()) {
            throw new PermissionDeniedException("User " + user.getUsername() + " has no access to " + entity.getName());
        }
    }

    @Override
    public void checkApiAccess(Account caller, String command) {
        if (!roles.mayCall(caller, command)) {
            throw new PermissionDeniedException("The API [" + command + "] is not available for account " + caller.getAccountName());
        }
    }

    @Override
    public Long checkAccessAndSpecifyAuthority(Account caller, Long zoneId) {
        if (!isResourceDomainAdmin(caller.getAccountId())) {
            return zoneId;
        }
        Long own = Sql.first(row -> row.getLong(1), "SELECT id FROM data_center WHERE domain_id = ? AND removed IS NULL ORDER BY id",
                caller.getDomainId()).orElseThrow(() ->
                new PermissionDeniedException("Failed to find any private zone for Resource domain admin."));
        if (zoneId != null && !zoneId.equals(own)) {
            throw new PermissionDeniedException("Caller " + caller.getAccountName() + " is not allowed to access the zone " + zoneId);
        }
        return own;
    }

    @Override
    public String getConfigComponentName() {
        return AccountManager.class.getSimpleName();
    }

    @Override
    public ConfigKey<?>[] getConfigKeys() {
        return new ConfigKey<?>[0];
    }
}
