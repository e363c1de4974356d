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

/** CloudStack 4.21's setting {@code enforce.post.requests.and.timestamps}; the build runs this in a server that has it on. */
class PostOnlyTest {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
        client.login("admin", EngineFixture.PASSWORD);
    }

    @Test
    void changesComeByPost() throws Exception {
        Map<String, String> params = ApiClient.params("command", "trySomething", "name", "x", "sessionkey", client.sessionKey());
        HttpResponse<String> refused = client.get(params);
        assertEquals(400, refused.statusCode());
        assertEquals("{\"trysomethingresponse\":{\"uuidList\":[],\"errorcode\":400,\"cserrorcode\":9999,\"errortext\":"
                + "\"State changing command trySomething needs to be sent using POST request\"}}", refused.body());
        assertEquals(200, client.post(params).statusCode());
    }

    @Test
    void readingMayComeByGet() throws Exception {
        assertEquals(200, client.get(ApiClient.params("command", "listZones", "sessionkey", client.sessionKey())).statusCode());
    }

    @Test
    void signaturesNeedATimeThatIsNear() throws Exception {
        assertEquals(401, signed());
        assertEquals(200, signed("signatureVersion", "3", "expires", in(10)));
        assertEquals(401, signed("signatureVersion", "3", "expires", in(60)));
    }

    private int signed(String... more) throws Exception {
        Map<String, String> params = ApiClient.params(more);
        params.put("command", "listZones");
        return new ApiClient(EngineFixture.server().port())
                .get(ApiClient.sign(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, params)).statusCode();
    }

    private static String in(int minutes) {
        return OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(minutes).format(DATE);
    }
}
