// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import org.apache.cloudstack.framework.config.Configurable;

import com.cloud.utils.Pair;

/** What the management server asks about accounts. */
public interface AccountManager extends AccountService, Configurable {
    /**
     * @param caller who asks
     * @param zoneId the zone asked for, or null for all
     * @return the zone the caller may see: the one asked for, or for a resource domain admin his own
     */
    Long checkAccessAndSpecifyAuthority(Account caller, Long zoneId);

    /** Throws if the account's role does not allow the command. */
    void checkApiAccess(Account caller, String command);

    Pair<User, Account> findUserByApiKey(String apiKey);
}
