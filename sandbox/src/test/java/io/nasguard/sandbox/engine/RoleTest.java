// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.nasguard.sandbox.db.Sql;

/** Who may call what, and what listApis says of it. */
class RoleTest {
    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
    }

    private HttpResponse<String> call(String key, String... params) throws Exception {
        return client.signed(key, EngineFixture.secretOf(key), params);
    }

    private List<String> apis(String key) throws Exception {
        List<String> names = new ArrayList<>();
        ApiClient.json(call(key, "command", "listApis")).at("/listapisresponse/api").forEach(api -> names.add(api.get("name").asText()));
        return names;
    }

    @Test
    void rootAdminMayAll() throws Exception {
        assertTrue(apis(EngineFixture.ADMIN_KEY).containsAll(List.of("login", "logout", "listApis", "listCapabilities",
                "queryAsyncJobResult", "listZones", "trySomething", "trySlowly")));
    }

    @Test
    void readOnlyAdminMayListOnly() throws Exception {
        List<String> names = apis(EngineFixture.READER_KEY);
        assertTrue(names.contains("listZones") && names.contains("queryAsyncJobResult"), names.toString());
        assertTrue(names.stream().allMatch(name -> name.startsWith("list") || name.equals("queryAsyncJobResult")), names.toString());
        assertEquals(200, call(EngineFixture.READER_KEY, "command", "listZones").statusCode());
        assertEquals(432, call(EngineFixture.READER_KEY, "command", "trySomething").statusCode());
    }

    @Test
    void plainUserMayWhatRulesAndAnnotationsSay() throws Exception {
        List<String> names = apis(EngineFixture.USER_KEY);
        assertTrue(names.contains("listZones") && names.contains("listCapabilities"), names.toString());
        assertFalse(names.contains("trySomething"));
        HttpResponse<String> refused = call(EngineFixture.USER_KEY, "command", "trySomething");
        String uuid = Sql.first(row -> row.getString(1), "SELECT uuid FROM user WHERE username = 'user'").orElseThrow();
        assertEquals(432, refused.statusCode());
        assertEquals("{\"errorresponse\":{\"uuidList\":[],\"errorcode\":432,\"cserrorcode\":9999,\"errortext\":\"The API [trySomething] "
                + "does not exist or is not available for the account for user id [" + uuid + "].\"}}", refused.body());
    }

    @Test
    void listApisOfWhatIsNotThereOrNotAllowed() throws Exception {
        String nothing = "{\"listapisresponse\":{\"uuidList\":[],\"errorcode\":530,\"cserrorcode\":9999,\"errortext\":"
                + "\"Api Discovery plugin was unable to find an api by that name or process any apis\"}}";
        assertEquals(nothing, call(EngineFixture.ADMIN_KEY, "command", "listApis", "name", "nonesuch").body());
        assertEquals(nothing, call(EngineFixture.READER_KEY, "command", "listApis", "name", "trySomething").body());
    }

    @Test
    void listApisDescribesACommand() throws Exception {
        var api = ApiClient.json(call(EngineFixture.ADMIN_KEY, "command", "listApis", "name", "trySlowly")).at("/listapisresponse/api/0");
        assertEquals("trySlowly", api.get("name").asText());
        assertTrue(api.get("isasync").asBoolean());
        List<String> params = new ArrayList<>();
        api.get("params").forEach(param -> params.add(param.get("name").asText() + ":" + param.get("type").asText() + ":"
                + param.get("required").asBoolean()));
        assertEquals(List.of("text:string:true", "fail:boolean:false"), params);
        List<String> fields = new ArrayList<>();
        api.get("response").forEach(field -> fields.add(field.path("name").asText()));
        assertTrue(fields.containsAll(List.of("text", "jobid", "jobstatus")), fields.toString());
    }
}
