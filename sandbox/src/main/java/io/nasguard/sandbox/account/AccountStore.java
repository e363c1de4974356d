// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import com.cloud.user.Account;

import io.nasguard.sandbox.db.Sql;

/** Reads accounts, users and domains. */
public class AccountStore {
    private static final String ACCOUNT =
            "SELECT id, uuid, account_name, type, role_id, domain_id, state, created, removed FROM account WHERE ";
    private static final String USER = "SELECT u.id, u.uuid, u.username, u.password, u.account_id, u.firstname, u.lastname, "
            + "u.email, u.state, u.api_key, u.secret_key, u.timezone, u.is_registered, u.created, u.removed FROM user u ";

    /** @return the account, a removed one too */
    public Optional<SandboxAccount> account(long id) {
        return Sql.first(AccountStore::readAccount, ACCOUNT + "id = ?", id);
    }

    public Optional<SandboxAccount> account(String uuid) {
        return Sql.first(AccountStore::readAccount, ACCOUNT + "uuid = ?", uuid);
    }

    /** @return the user, a removed one too */
    public Optional<SandboxUser> user(long id) {
        return Sql.first(AccountStore::readUser, USER + "WHERE u.id = ?", id);
    }

    public Optional<SandboxUser> user(String uuid) {
        return Sql.first(AccountStore::readUser, USER + "WHERE u.uuid = ?", uuid);
    }

    public Optional<SandboxUser> userByApiKey(String apiKey) {
        return Sql.first(AccountStore::readUser, USER + "WHERE u.api_key = ? AND u.removed IS NULL", apiKey);
    }

    public Optional<SandboxUser> userByName(String username, long domainId) {
        return Sql.first(AccountStore::readUser, USER + "JOIN account a ON a.id = u.account_id "
                + "WHERE u.username = ? AND a.domain_id = ? AND u.removed IS NULL AND a.removed IS NULL", username, domainId);
    }

    public Optional<Domain> domain(long id) {
        return Sql.first(AccountStore::readDomain, "SELECT id, uuid, path FROM domain WHERE id = ?", id);
    }

    public Optional<Domain> domain(String uuid) {
        return Sql.first(AccountStore::readDomain, "SELECT id, uuid, path FROM domain WHERE uuid = ? AND removed IS NULL", uuid);
    }

    /** @param path with a slash at both ends */
    public Optional<Domain> domainByPath(String path) {
        return Sql.first(AccountStore::readDomain, "SELECT id, uuid, path FROM domain WHERE path = ? AND removed IS NULL", path);
    }

    private static SandboxAccount readAccount(ResultSet row) throws SQLException {
        return new SandboxAccount(row.getLong("id"), row.getString("uuid"), row.getString("account_name"),
                Account.Type.getFromValue(row.getInt("type")), row.getObject("role_id", Long.class), row.getLong("domain_id"),
                Account.State.getValueOf(row.getString("state")), row.getTimestamp("created"), row.getTimestamp("removed"));
    }

    private static SandboxUser readUser(ResultSet row) throws SQLException {
        return new SandboxUser(row.getLong("id"), row.getString("uuid"), row.getString("username"), row.getString("password"),
                row.getLong("account_id"), row.getString("firstname"), row.getString("lastname"), row.getString("email"),
                Account.State.getValueOf(row.getString("state")), row.getString("api_key"), row.getString("secret_key"),
                row.getString("timezone"), row.getBoolean("is_registered"), row.getTimestamp("created"), row.getTimestamp("removed"));
    }

    private static Domain readDomain(ResultSet row) throws SQLException {
        return new Domain(row.getLong("id"), row.getString("uuid"), row.getString("path"));
    }
}
