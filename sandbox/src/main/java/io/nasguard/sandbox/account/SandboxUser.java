// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import java.util.Date;

import com.cloud.user.Account;
import com.cloud.user.User;
import com.cloud.utils.crypt.DBEncryptionUtil;

/** A row of table {@code user}; the secret key stays encrypted until it is asked for. */
public record SandboxUser(long id, String uuid, String username, String password, long accountId, String firstname,
        String lastname, String email, Account.State state, String apiKey, String encryptedSecretKey, String timezone,
        boolean registered, Date created, Date removed) implements User {

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getFirstname() {
        return firstname;
    }

    @Override
    public String getLastname() {
        return lastname;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public Account.State getState() {
        return state;
    }

    @Override
    public String getApiKey() {
        return apiKey;
    }

    @Override
    public String getSecretKey() {
        return DBEncryptionUtil.decrypt(encryptedSecretKey);
    }

    @Override
    public String getTimezone() {
        return timezone;
    }

    @Override
    public boolean isRegistered() {
        return registered;
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public long getAccountId() {
        return accountId;
    }

    @Override
    public Date getCreated() {
        return created;
    }

    @Override
    public Date getRemoved() {
        return removed;
    }

    /** Leaves password and keys out. */
    @Override
    public String toString() {
        return "User " + username + " (" + uuid + ")";
    }
}
