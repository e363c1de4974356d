// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import org.apache.cloudstack.framework.config.Configurable;

public interface AccountManager extends AccountService, Configurable {
    Long checkAccessAndSpecifyAuthority(Account account, Long id);

    void checkApiAccess(Account account, String text);
}
