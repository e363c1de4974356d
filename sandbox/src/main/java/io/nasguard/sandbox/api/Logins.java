// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

import javax.inject.Inject;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpSession;

import org.apache.cloudstack.api.ApiConstants;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.response.LoginCmdResponse;
import org.apache.cloudstack.api.response.LogoutCmdResponse;

import com.cloud.event.ActionEventUtils;
import com.cloud.event.EventTypes;
import com.cloud.user.Account;
import com.cloud.user.User;

import io.nasguard.sandbox.account.AccountStore;
import io.nasguard.sandbox.account.Domain;
import io.nasguard.sandbox.account.Passwords;
import io.nasguard.sandbox.account.SandboxAccount;
import io.nasguard.sandbox.account.SandboxUser;

/** Login, logout and the session key that each call of a session has to send, as cookie and as parameter. */
public class Logins {
    private static final String USER_ID = "userid";
    private static final int KEY_BYTES = 20;
    private static final double MILLIS_PER_HOUR = 3_600_000.0;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private AccountStore accounts;

    /** A login that is refused; the text is for the client. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ApiErrorCode errorCode;

        Refused(ApiErrorCode errorCode, String text) {
            super(text);
            this.errorCode = errorCode;
        }

        ApiErrorCode errorCode() {
            return errorCode;
        }
    }

    ResponseObject login(HttpSession session, Map<String, String> params, String address) throws Refused {
        Domain domain = domain(params);
        String username = params.get(ApiConstants.USERNAME);
        Optional<SandboxUser> found = username == null ? Optional.empty() : accounts.userByName(username, domain.id());
        SandboxUser user = found
                .filter(candidate -> candidate.id() != User.UID_SYSTEM && candidate.state() == Account.State.ENABLED)
                .filter(candidate -> Passwords.matches(params.get(ApiConstants.PASSWORD), candidate.password()))
                .orElseThrow(() -> new Refused(ApiErrorCode.ACCOUNT_ERROR, "Failed to authenticate user " + username + " in domain "
                        + domain.id() + "; please provide valid credentials"));
        SandboxAccount account = accounts.account(user.accountId()).orElseThrow();
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        session.setAttribute(ApiConstants.SESSIONKEY, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        session.setAttribute(USER_ID, user.id());
        ActionEventUtils.onActionEvent(user.id(), account.id(), account.domainId(), EventTypes.EVENT_USER_LOGIN,
                "user has logged in from IP Address " + address, user.id(), "User");
        return response(session, user, account, domain);
    }

    private static LoginCmdResponse response(HttpSession session, SandboxUser user, SandboxAccount account, Domain domain) {
        LoginCmdResponse response = new LoginCmdResponse();
        response.setResponseName("loginresponse");
        response.setUsername(user.username());
        response.setUserId(user.uuid());
        response.setDomainId(domain.uuid());
        response.setTimeout(session.getMaxInactiveInterval());
        response.setAccount(account.name());
        response.setFirstName(user.firstname());
        response.setLastName(user.lastname());
        response.setType(String.valueOf(account.type().ordinal()));
        if (user.timezone() != null) {
            response.setTimeZone(user.timezone());
            long offset = TimeZone.getTimeZone(user.timezone()).getOffset(Instant.now().toEpochMilli());
            response.setTimeZoneOffset(String.valueOf(Math.floor(offset / MILLIS_PER_HOUR)));
        }
        response.setRegistered(String.valueOf(user.registered()));
        response.setSessionKey((String) session.getAttribute(ApiConstants.SESSIONKEY));
        response.set2FAenabled("false");
        response.set2FAverfied("true");
        response.setIssuerFor2FA("CloudStack");
        return response;
    }

    ResponseObject logout(HttpSession session) {
        SandboxUser user = user(session);
        if (user != null) {
            accounts.account(user.accountId()).ifPresent(account -> ActionEventUtils.onActionEvent(user.id(), account.id(),
                    account.domainId(), EventTypes.EVENT_USER_LOGOUT, "user has logged out", user.id(), "User"));
        }
        LogoutCmdResponse response = new LogoutCmdResponse();
        response.setResponseName("logoutresponse");
        response.setDescription("success");
        return response;
    }

    /** @return the user who has logged in, null where nobody has */
    SandboxUser user(HttpSession session) {
        Long id = (Long) session.getAttribute(USER_ID);
        return id == null ? null : accounts.user(id).orElse(null);
    }

    String key(HttpSession session) {
        return (String) session.getAttribute(ApiConstants.SESSIONKEY);
    }

    /** CloudStack's default: the key has to be there twice, as cookie and as parameter. */
    boolean isKeyValid(HttpSession session, Map<String, String> params, Cookie[] cookies) {
        String key = key(session);
        return key != null && key.equals(params.get(ApiConstants.SESSIONKEY)) && key.equals(cookie(cookies));
    }

    private static String cookie(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(ApiConstants.SESSIONKEY)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** By id or UUID if one is given, else by path; no path means the root domain. */
    private Domain domain(Map<String, String> params) throws Refused {
        String id = params.getOrDefault(ApiConstants.DOMAIN_ID, params.get(ApiConstants.DOMAIN__ID));
        String path = params.getOrDefault(ApiConstants.DOMAIN, "");
        path = (path.startsWith("/") ? "" : "/") + path;
        path = path + (path.endsWith("/") ? "" : "/");
        Optional<Domain> found;
        if (id == null) {
            found = accounts.domainByPath(path);
        } else {
            found = accounts.domain(id);
            if (found.isEmpty() && id.matches("\\d{1,18}")) {
                found = accounts.domain(Long.parseLong(id));
            } else if (found.isEmpty()) {
                throw new Refused(ApiErrorCode.UNAUTHORIZED, "Invalid domain id entered, please enter a valid one");
            }
        }
        String asked = path;
        return found.orElseThrow(() -> new Refused(ApiErrorCode.ACCOUNT_ERROR, "Unable to find the domain from the path " + asked));
    }
}
