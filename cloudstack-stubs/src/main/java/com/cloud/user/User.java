// SPDX-License-Identifier: Apache-2.0
package com.cloud.user;

import java.util.Date;
import org.apache.cloudstack.api.InternalIdentity;

public interface User extends OwnedBy, InternalIdentity {
    public enum Source {
        OAUTH2, LDAP, SAML2, SAML2DISABLED, UNKNOWN, NATIVE;
    }

    long UID_ADMIN = 2L;

    long UID_SYSTEM = 1L;

    String getApiKey();

    Date getCreated();

    String getEmail();

    String getExternalEntity();

    String getFirstname();

    long getId();

    String getKeyFor2fa();

    String getLastname();

    String getPassword();

    String getRegistrationToken();

    Date getRemoved();

    String getSecretKey();

    Source getSource();

    Account.State getState();

    String getTimezone();

    String getUsername();

    String getUuid();

    boolean isDefault();

    boolean isRegistered();

    boolean isUser2faEnabled();

    void setAccountId(long accountId);

    void setApiKey(String apiKey);

    void setEmail(String email);

    void setExternalEntity(String externalEntity);

    void setFirstname(String firstname);

    void setLastname(String lastname);

    void setPassword(String password);

    void setSecretKey(String secretKey);

    void setSource(Source source);

    void setState(Account.State state);

    void setTimezone(String timezone);

    void setUsername(String username);
}
