// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Parameters: types, limits, names in any case, and the words of each refusal as CloudStack says them. */
class ParameterTest {
    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
        client.login("admin", EngineFixture.PASSWORD);
    }

    private JsonNode ok(String... params) throws Exception {
        HttpResponse<String> response = client.call(with(params));
        assertEquals(200, response.statusCode(), response.body());
        return ApiClient.json(response).at("/trysomethingresponse/trial");
    }

    private void refused(int code, int csCode, String text, String... params) throws Exception {
        HttpResponse<String> response = client.call(with(params));
        assertEquals(code, response.statusCode());
        assertEquals(text, ApiClient.json(response).at("/trysomethingresponse/errortext").asText());
        assertEquals(csCode, ApiClient.json(response).at("/trysomethingresponse/cserrorcode").asInt());
        assertEquals(text, response.headers().firstValue("X-Description").orElseThrow());
    }

    private static String[] with(String... params) {
        String[] all = new String[params.length + 2];
        all[0] = "command";
        all[1] = "trySomething";
        System.arraycopy(params, 0, all, 2, params.length);
        return all;
    }

    @Test
    void typesAreConverted() throws Exception {
        JsonNode trial = ok("name", "x", "number", "12345678901", "flag", "true", "day", "2026-11-22", "list", "a,b",
                "zoneid", EngineFixture.ZONE, "details[0].key", "color", "details[0].value", "red");
        assertEquals(12345678901L, trial.get("number").asLong());
        assertEquals(true, trial.get("flag").asBoolean());
        assertEquals("2026-11-22T00:00:00+0000", trial.get("day").asText().replaceAll("[+-]\\d{4}$", "+0000"));
        assertEquals("[a, b]", trial.get("list").asText());
        assertEquals(1, trial.get("zone").asInt());
        assertEquals("{0={value=red, key=color}}", trial.get("details").asText());
    }

    @Test
    void namesAreTakenInAnyCaseAndUnknownOnesIgnored() throws Exception {
        assertEquals("x", ok("NaMe", "x", "nosuchparameter", "1").get("name").asText());
    }

    @Test
    void whatIsNotSetIsNotInTheAnswer() throws Exception {
        assertEquals("{\"name\":\"x\"}", ok("name", "x").toString());
    }

    @Test
    void markupComesBackAsItWasSent() throws Exception {
        assertEquals("<a href='x'>&\"=\\", ok("name", "<a href='x'>&\"=\\").get("name").asText());
    }

    @Test
    void missingAndEmpty() throws Exception {
        refused(431, 9999, "Unable to execute API command trysomething due to missing parameter name");
        refused(431, 4350, "Invalid value provided for API arg: name", "name", "");
    }

    @Test
    void wrongTypesAreNamed() throws Exception {
        refused(431, 9999, "Unable to execute API command trysomething due to invalid value many for parameter number",
                "name", "x", "number", "many");
        refused(431, 9999, "Unable to parse date someday for command trysomething, please pass dates in the format mentioned in "
                + "the api documentation", "name", "x", "day", "someday");
        refused(431, 9999, "Unable to execute API command trysomething due to invalid value. Value greater than max allowed length "
                + "255 for param: name", "name", "n".repeat(256));
        assertEquals("n".repeat(300), ok("name", "x", "longtext", "n".repeat(300)).get("longtext").asText());
    }

    @Test
    void uuidsAreLookedUp() throws Exception {
        String text = "Unable to execute API command trysomething due to invalid value. Invalid parameter zoneid value=%s due to "
                + "incorrect long value format, or entity does not exist or due to incorrect parameter annotation for the field in "
                + "api cmd class.";
        String unknown = "00000000-0000-0000-0000-000000000000";
        refused(431, 9999, text.formatted(unknown), "name", "x", "zoneid", unknown);
        refused(431, 9999, text.formatted("zone"), "name", "x", "zoneid", "zone");
        assertEquals(2, ok("name", "x", "zoneid", EngineFixture.REMOVED_ZONE).get("zone").asInt(), "a removed one is found");
        assertEquals(1, ok("name", "x", "zoneid", "1").get("zone").asInt(), "a row id is taken, as by old clients");
    }

    @Test
    void controlCharactersAreRefused() throws Exception {
        refused(431, 9999, "Received value containing illegal ASCII non-printable characters for parameter name", "name", "a\u0007b");
    }

    @Test
    void brokenLists() throws Exception {
        refused(430, 9999, "Unable to decode parameter details[0; if specifying an object array, please use parameter[index].field=XXX, "
                + "e.g. userGroupList[0].group=httpGroup", "name", "x", "details[0", "y");
    }

    @Test
    void exceptionsOfACommandBecomeCodes() throws Exception {
        refused(431, 4350, "no good", "name", "x", "raise", "parameter");
        refused(531, 4365, "not you", "name", "x", "raise", "permission");
        refused(535, 4370, "too many", "name", "x", "raise", "limit");
        refused(530, 4250, "broken", "name", "x", "raise", "runtime");
        refused(533, 9999, "own words", "name", "x", "raise", "api");
    }

    @Test
    void unknownCommand() throws Exception {
        HttpResponse<String> response = client.call("command", "noSuchCommand");
        assertEquals(432, response.statusCode());
        assertEquals("{\"errorresponse\":{\"uuidList\":[],\"errorcode\":432,\"cserrorcode\":9999,\"errortext\":"
                + "\"Unknown API command: noSuchCommand\"}}", response.body());
    }
}
