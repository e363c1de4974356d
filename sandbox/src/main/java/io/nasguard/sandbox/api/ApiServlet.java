// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.apache.cloudstack.api.ApiConstants;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.context.CallContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.user.Account;
import com.cloud.user.AccountManager;
import com.cloud.user.User;

/** {@code /client/api}: reads the call, finds out who makes it, and writes the answer with CloudStack's headers. */
public class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger ACCESS = LogManager.getLogger("io.nasguard.sandbox.access");
    private static final Logger LOGGER = LogManager.getLogger(ApiServlet.class);

    private static final String LOGIN = "login";
    private static final String LOGOUT = "logout";
    private static final Pattern READING = Pattern.compile("^(get|list|query|find)\\w+$");
    private static final Set<String> READING_TOO = Set.of("isaccountallowedtocreateofferingswithtags", "readyforshutdown",
            "cloudianisenabled", "quotabalance", "quotasummary", "quotatarifflist", "quotaisenabled", "quotastatement",
            "verifyoauthcodeandgetuser");
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)[^&]*(?:password|accesskey|secretkey|privatekey|sessionkey|signature)(?:=|%3D)[^&]*&?");

    private final transient ApiServer server;
    private final transient Logins logins;
    private final transient AccountManager accounts;

    public ApiServlet(ApiServer server, Logins logins, AccountManager accounts) {
        this.server = server;
        this.logins = logins;
        this.accounts = accounts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        process(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        process(request, response);
    }

    private void process(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> params = parameters(request);
        String format = params.getOrDefault(ApiConstants.RESPONSE, BaseCmd.RESPONSE_TYPE_XML);
        response.setContentType("text/xml; charset=UTF-8");
        try {
            CallContext.registerSystemCallContextOnceOnly();
            serve(request, response, params, format);
        } catch (ServerApiException e) {
            response.setHeader("X-Description", e.getDescription());
            write(response, e.getErrorCode().getHttpCode(), server.error(e, params, format), format);
        } catch (RuntimeException e) {
            LOGGER.error("Unknown exception while answering {}", params.get(ApiConstants.COMMAND), e);
        } finally {
            CallContext.unregisterAll();
            ACCESS.info("{} -- {} {} {}", request.getRemoteAddr(), request.getMethod(), clean(request), response.getStatus());
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Map<String, String> params, String format)
            throws IOException {
        String command = params.get(ApiConstants.COMMAND);
        HttpSession session = request.getSession(false);
        if (LOGIN.equals(command)) {
            login(request, response, params, format, session);
            return;
        }
        if (LOGOUT.equals(command)) {
            logout(request, response, format, session);
            return;
        }
        User user = null;
        if (session != null && !session.isNew()) {
            user = caller(request, params, session);
            if (user == null) {
                invalidate(session);
                write(response, HttpServletResponse.SC_UNAUTHORIZED, server.error(HttpServletResponse.SC_UNAUTHORIZED,
                        "unable to verify user credentials", params, format), format);
                return;
            }
        }
        if (server.isPostEnforced() && !mayComeBy(request.getMethod(), command, params)) {
            write(response, HttpServletResponse.SC_BAD_REQUEST, postOnly(command, params, format), format);
            return;
        }
        if (user != null && command != null) {
            server.checkCommand(user, command);
        } else if (user != null || !server.verifySignature(params)) {
            invalidate(session);
            write(response, HttpServletResponse.SC_UNAUTHORIZED, server.error(HttpServletResponse.SC_UNAUTHORIZED,
                    "unable to verify user credentials and/or request signature", params, format), format);
            return;
        }
        CallContext.current().setApiName(command);
        String body = server.handle(params, format, request.getMethod());
        write(response, HttpServletResponse.SC_OK, body == null ? "" : body, format);
    }

    /** @return the user of the session, who is the caller from now on; null if the session cannot be used */
    private User caller(HttpServletRequest request, Map<String, String> params, HttpSession session) {
        if (!logins.isKeyValid(session, params, request.getCookies())) {
            return null;
        }
        User user = logins.user(session);
        Account account = user == null ? null : accounts.getAccount(user.getAccountId());
        if (!server.isEnabled(user, account)) {
            return null;
        }
        CallContext.register(user, account);
        return user;
    }

    private void login(HttpServletRequest request, HttpServletResponse response, Map<String, String> params, String format,
            HttpSession old) throws IOException {
        invalidate(old);
        HttpSession session = request.getSession(true);
        if (!"POST".equals(request.getMethod())) {
            write(response, ApiErrorCode.METHOD_NOT_ALLOWED.getHttpCode(),
                    "Please use HTTP POST to authenticate using this API", format);
            return;
        }
        try {
            String body = server.writer().write(logins.login(session, params, request.getRemoteAddr()), format);
            response.addHeader("SET-COOKIE", sessionKeyCookie(session));
            write(response, HttpServletResponse.SC_OK, body, format);
        } catch (Logins.Refused e) {
            invalidate(session);
            int code = e.errorCode().getHttpCode();
            write(response, code, server.error(code, e.getMessage(), params, format), format);
        }
    }

    private void logout(HttpServletRequest request, HttpServletResponse response, String format, HttpSession session)
            throws IOException {
        if (session == null) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, "Session not found for the logout process.");
        }
        if (logins.key(session) != null) {
            response.addHeader("SET-COOKIE", sessionKeyCookie(session));
        }
        String body = server.writer().write(logins.logout(session), format);
        invalidate(session);
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                cookie.setValue("");
                cookie.setMaxAge(0);
                response.addCookie(cookie);
            }
        }
        write(response, HttpServletResponse.SC_OK, body, format);
    }

    private String sessionKeyCookie(HttpSession session) {
        return ApiConstants.SESSIONKEY + "=" + logins.key(session) + ";HttpOnly;SameSite=Lax";
    }

    private static void invalidate(HttpSession session) {
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyGone) {
                LOGGER.trace("Session was invalid before");
            }
        }
    }

    private static boolean mayComeBy(String method, String command, Map<String, String> params) {
        if ("POST".equals(method)) {
            return true;
        }
        if (command == null) {
            return false;
        }
        String lower = command.toLowerCase();
        return READING.matcher(lower).matches() || READING_TOO.contains(lower)
                || lower.equals("updateconfiguration") && ApiServer.ENFORCE_POST.equalsIgnoreCase(params.get(ApiConstants.NAME));
    }

    /** The enum of codes has no 400 before 4.21, so it cannot be an exception here. */
    private String postOnly(String command, Map<String, String> params, String format) {
        String text = "updateConfiguration".equalsIgnoreCase(command) && params.containsKey(ApiConstants.NAME)
                ? "Changes for configuration " + params.get(ApiConstants.NAME) + " needs to be sent using POST request"
                : "State changing command " + command + " needs to be sent using POST request";
        return server.error(HttpServletResponse.SC_BAD_REQUEST, ApiServer.OWN_CODE, text, params, format);
    }

    /** The query is decoded as UTF-8 here, whatever the container does; of a name sent twice the first value counts. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> params = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> params.put(name, values[0]));
        if (request.getQueryString() != null) {
            for (String pair : request.getQueryString().split("&")) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    params.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return params;
    }

    private static void write(HttpServletResponse response, int status, String body, String format) throws IOException {
        response.setContentType(BaseCmd.RESPONSE_TYPE_JSON.equalsIgnoreCase(format)
                ? "application/json; charset=UTF-8" : "text/xml; charset=UTF-8");
        response.setStatus(status);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-XSS-Protection", "1;mode=block");
        // As CloudStack sends them, five of one name and the first with a number.
        response.addHeader("content-security-policy", "1");
        for (String policy : new String[] {"default-src=none", "script-src=self", "connect-src=self", "img-src=self", "style-src=self"}) {
            response.addHeader("content-security-policy", policy);
        }
        response.getWriter().print(body);
    }

    /** The access log holds the query of a GET, as in CloudStack; secrets by name are left out. */
    private static String clean(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : SECRET_PARAMETER.matcher(query).replaceAll("").replaceAll("[\r\n\t]", "_");
    }
}
