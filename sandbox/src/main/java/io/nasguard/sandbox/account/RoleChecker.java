// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.inject.Inject;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;

import com.cloud.exception.PermissionDeniedException;
import com.cloud.exception.UnavailableCommandException;
import com.cloud.user.Account;
import com.cloud.user.User;

import io.nasguard.sandbox.api.CommandRegistry;
import io.nasguard.sandbox.db.Sql;

/**
 * Dynamic roles: the root admin's role may do everything; for any other the first rule that matches decides, and where
 * none does the role types in the command's annotation.
 */
public class RoleChecker {
    private static final String ALLOW = "ALLOW";

    private final Map<RoleType, Set<String>> annotated = new EnumMap<>(RoleType.class);

    @Inject
    private CommandRegistry commands;

    private record Rule(String pattern, boolean allow) {
        boolean matches(String apiName) {
            return apiName.toLowerCase().matches(pattern.toLowerCase().replace("*", "\\w*"));
        }
    }

    private record Role(long id, RoleType type) {
        boolean mayAll() {
            return type == RoleType.Admin && id == RoleType.Admin.getId();
        }
    }

    /** @throws UnavailableCommandException if the user's role does not allow the command */
    public void check(User user, Account account, String apiName) {
        if (!mayCall(account, apiName)) {
            throw new UnavailableCommandException("The API [" + apiName + "] does not exist or is not available for the account "
                    + "for user id [" + user.getUuid() + "].");
        }
    }

    public boolean mayCall(Account account, String apiName) {
        return !allowed(account, List.of(apiName)).isEmpty();
    }

    /** @return those of the commands that the account may call, in the same order */
    public List<String> allowed(Account account, List<String> apiNames) {
        Role role = role(account);
        if (role.mayAll()) {
            return apiNames;
        }
        List<Rule> rules = rules(role);
        List<String> allowed = new ArrayList<>();
        for (String apiName : apiNames) {
            if (decide(role, rules, apiName)) {
                allowed.add(apiName);
            }
        }
        return allowed;
    }

    private boolean decide(Role role, List<Rule> rules, String apiName) {
        for (Rule rule : rules) {
            if (rule.matches(apiName)) {
                return rule.allow;
            }
        }
        return byAnnotation(role.type).contains(apiName);
    }

    private synchronized Set<String> byAnnotation(RoleType type) {
        return annotated.computeIfAbsent(type, key -> {
            Set<String> names = new HashSet<>();
            for (Class<?> command : commands.classes()) {
                APICommand annotation = command.getAnnotation(APICommand.class);
                if (List.of(annotation.authorized()).contains(key)) {
                    names.add(annotation.name());
                }
            }
            return names;
        });
    }

    private static Role role(Account account) {
        return Sql.first(row -> new Role(row.getLong("id"), RoleType.fromString(row.getString("role_type"))),
                        "SELECT id, role_type FROM roles WHERE id = ? AND removed IS NULL", account.getRoleId())
                .orElseThrow(() -> new PermissionDeniedException("Account role for account [" + account.getAccountName()
                        + "] cannot be found."));
    }

    private static List<Rule> rules(Role role) {
        return Sql.list(row -> new Rule(row.getString("rule"), ALLOW.equals(row.getString("permission"))),
                "SELECT rule, permission FROM role_permissions WHERE role_id = ? ORDER BY sort_order", role.id);
    }
}
