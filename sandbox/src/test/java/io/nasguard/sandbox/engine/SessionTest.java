// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Login, session key, logout: what a browser sees. */
class SessionTest {
    private static final String NOT_VERIFIED = "{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":401,"
            + "\"errortext\":\"unable to verify user credentials\"}}";
    private static final String NOT_SIGNED = "{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":401,"
            + "\"errortext\":\"unable to verify user credentials and/or request signature\"}}";

    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
    }

    @Test
    void loginGivesSessionAndKey() throws Exception {
        HttpResponse<String> response = client.login("admin", EngineFixture.PASSWORD);
        assertEquals(200, response.statusCode());
        List<String> fields = new java.util.ArrayList<>();
        ApiClient.json(response).get("loginresponse").fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("username", "userid", "domainid", "timeout", "account", "firstname", "lastname", "type", "timezone",
                "timezoneoffset", "registered", "sessionkey", "is2faenabled", "is2faverified", "issuerfor2fa"), fields);
        assertEquals(1800, ApiClient.json(response).at("/loginresponse/timeout").asInt());
        List<String> cookies = response.headers().allValues("set-cookie");
        assertTrue(cookies.get(0).matches("JSESSIONID=.+; ?Path=/client"), cookies.toString());
        assertEquals("sessionkey=" + client.sessionKey() + ";HttpOnly;SameSite=Lax", cookies.get(1));
        assertEquals(200, client.call("command", "listZones").statusCode());
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        HttpResponse<String> response = client.login("admin", "nope");
        assertEquals(531, response.statusCode());
        assertEquals("{\"loginresponse\":{\"uuidList\":[],\"errorcode\":531,\"errortext\":\"Failed to authenticate user admin in "
                + "domain 1; please provide valid credentials\"}}", response.body());
    }

    @Test
    void unknownUserAndLockedUserAreRefused() throws Exception {
        assertEquals(531, client.login("nobody", EngineFixture.PASSWORD).statusCode());
        assertEquals(531, client.login("locked", EngineFixture.PASSWORD).statusCode());
        assertEquals(531, client.post(ApiClient.params("command", "login", "username", "admin", "password",
                EngineFixture.PASSWORD, "domain", "/elsewhere")).statusCode());
    }

    @Test
    void loginComesByPost() throws Exception {
        HttpResponse<String> response = client.get(ApiClient.params("command", "login", "username", "admin", "password",
                EngineFixture.PASSWORD));
        assertEquals(405, response.statusCode());
        assertEquals("Please use HTTP POST to authenticate using this API", response.body());
    }

    @Test
    void wrongSessionKeyEndsTheSession() throws Exception {
        client.login("admin", EngineFixture.PASSWORD);
        HttpResponse<String> wrong = client.get(ApiClient.params("command", "listZones", "sessionkey", "AAAA"));
        assertEquals(401, wrong.statusCode());
        assertEquals(NOT_VERIFIED, wrong.body());
        HttpResponse<String> after = client.call("command", "listZones");
        assertEquals(401, after.statusCode());
        assertEquals(NOT_SIGNED, after.body());
    }

    @Test
    void keyIsNeededAsCookieToo() throws Exception {
        client.login("admin", EngineFixture.PASSWORD);
        client.forgetCookie("sessionkey");
        assertEquals(NOT_VERIFIED, client.call("command", "listZones").body());
    }

    @Test
    void keyAloneIsNoLogin() throws Exception {
        client.login("admin", EngineFixture.PASSWORD);
        client.forgetCookies();
        assertEquals(NOT_SIGNED, client.call("command", "listZones").body());
    }

    @Test
    void logoutEndsTheSession() throws Exception {
        client.login("admin", EngineFixture.PASSWORD);
        HttpResponse<String> response = client.call("command", "logout");
        assertEquals("{\"logoutresponse\":{\"description\":\"success\"}}", response.body());
        assertFalse(client.call("command", "listZones").statusCode() == 200);
        HttpResponse<String> again = new ApiClient(EngineFixture.server().port()).get(ApiClient.params("command", "logout"));
        assertEquals(431, again.statusCode());
        assertEquals("{\"logoutresponse\":{\"uuidList\":[],\"errorcode\":431,\"cserrorcode\":9999,"
                + "\"errortext\":\"Session not found for the logout process.\"}}", again.body());
    }
}
