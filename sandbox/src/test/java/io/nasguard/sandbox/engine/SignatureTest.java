// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls with API keys, as cloudmonkey makes them. */
class SignatureTest {
    private static final String REFUSED = "{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":401,"
            + "\"errortext\":\"unable to verify user credentials and/or request signature\"}}";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
    }

    private HttpResponse<String> listZones(String key, String secret, String... more) throws Exception {
        Map<String, String> params = ApiClient.params(more);
        params.put("command", "listZones");
        return client.get(ApiClient.sign(key, secret, params));
    }

    @Test
    void signedByGetAndByPost() throws Exception {
        assertEquals(200, listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET).statusCode());
        assertEquals(200, client.post(ApiClient.sign(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET,
                ApiClient.params("command", "listZones"))).statusCode());
    }

    @Test
    void signatureCoversBlanksPlusSignsAndUmlauts() throws Exception {
        HttpResponse<String> response = listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "name", "Ä +*~zone/1?&=x");
        assertEquals("{\"listzonesresponse\":{}}", response.body());
    }

    @Test
    void wrongSecretOrSignatureIsRefused() throws Exception {
        assertEquals(REFUSED, listZones(EngineFixture.ADMIN_KEY, "other").body());
        Map<String, String> changed = ApiClient.sign(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET,
                ApiClient.params("command", "listZones"));
        changed.put("name", "added later");
        assertEquals(REFUSED, client.get(changed).body());
    }

    @Test
    void unknownKeyAndLockedUserAreRefused() throws Exception {
        assertEquals(REFUSED, listZones("nobody", EngineFixture.ADMIN_SECRET).body());
        assertEquals(REFUSED, listZones("lockedKey-_1", EngineFixture.secretOf("lockedKey-_1")).body());
        assertEquals(REFUSED, client.get(ApiClient.params("command", "listZones", "apiKey", EngineFixture.ADMIN_KEY)).body());
    }

    @Test
    void versionThreeHasToBeFresh() throws Exception {
        String later = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(10).format(DATE);
        String before = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10).format(DATE);
        assertEquals(200, listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "signatureVersion", "3", "expires", later)
                .statusCode());
        assertEquals(REFUSED, listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "signatureVersion", "3", "expires", before)
                .body());
        assertEquals(REFUSED, listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "signatureVersion", "3").body());
        assertEquals(REFUSED, listZones(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "signatureVersion", "3", "expires", "soon")
                .body());
    }

    @Test
    void commandNamesAreTakenAsTheyAre() throws Exception {
        HttpResponse<String> response = client.signed(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, "command", "LISTZONES");
        assertEquals(401, response.statusCode());
        assertEquals(REFUSED.replace("listzonesresponse", "errorresponse"), response.body());
    }
}
