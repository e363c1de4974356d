// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.nasguard.sandbox.Like;

/** JSON and XML, headers and HTTP methods: bytes as a running 4.20.2 sends them. */
class FormatTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
    }

    private HttpResponse<String> call(String... params) throws Exception {
        return client.signed(EngineFixture.ADMIN_KEY, EngineFixture.ADMIN_SECRET, params);
    }

    private static String version() {
        return " cloud-stack-version=\"" + Like.current().version() + "\"";
    }

    @Test
    void headers() throws Exception {
        HttpResponse<String> response = call("command", "trySomething", "name", "x");
        assertEquals("application/json;charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("1;mode=block", response.headers().firstValue("X-XSS-Protection").orElseThrow());
        assertEquals(List.of("1", "default-src=none", "script-src=self", "connect-src=self", "img-src=self", "style-src=self"),
                response.headers().allValues("content-security-policy"));
    }

    @Test
    void xmlUnlessJsonIsAskedFor() throws Exception {
        String expected = XML + "<trysomethingresponse" + version() + "><trial><name>&lt;a&gt; &amp; &apos;b&apos; &quot;</name></trial>"
                + "</trysomethingresponse>";
        for (String format : List.of("xml", "yaml", "")) {
            HttpResponse<String> response = call("command", "trySomething", "name", "<a> & 'b' \"", "response", format);
            assertEquals(expected, response.body());
            assertEquals("text/xml;charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());
        }
    }

    @Test
    void errorsInXml() throws Exception {
        assertEquals(XML + "<trysomethingresponse" + version() + "><errorcode>431</errorcode><cserrorcode>9999</cserrorcode>"
                + "<errortext>Unable to execute API command trysomething due to missing parameter name</errortext></trysomethingresponse>",
                call("command", "trySomething", "response", "xml").body());
    }

    @Test
    void listsInBothFormats() throws Exception {
        assertEquals("{\"listtrialsresponse\":{\"count\":7,\"trial\":[{\"name\":\"trial 1\"},{\"name\":\"trial 2\"}]}}",
                call("command", "listTrials", "page", "1", "pagesize", "2").body());
        assertEquals(XML + "<listtrialsresponse" + version() + "><count>7</count><trial><name>trial 7</name></trial></listtrialsresponse>",
                call("command", "listTrials", "page", "4", "pagesize", "2", "response", "xml").body());
        assertEquals("{\"listtrialsresponse\":{}}", call("command", "listTrials", "keyword", "none").body());
        assertEquals(XML + "<listtrialsresponse" + version() + "></listtrialsresponse>",
                call("command", "listTrials", "keyword", "none", "response", "xml").body());
    }

    @Test
    void pagesPastTheEndKeepTheCount() throws Exception {
        assertEquals("{\"listtrialsresponse\":{\"count\":7}}", call("command", "listTrials", "page", "9", "pagesize", "2").body());
    }

    @Test
    void pageAndPageSizeGoTogether() throws Exception {
        assertTrue(call("command", "listTrials", "page", "1").body()
                .contains("\\\"pagesize\\\" parameter is required when \\\"page\\\" is specified"));
        assertTrue(call("command", "listTrials", "pagesize", "1").body()
                .contains("\\\"page\\\" parameter is required when \\\"pagesize\\\" is specified"));
        assertTrue(call("command", "listTrials", "page", "1", "pagesize", "501").body()
                .contains("Page size can't exceed max allowed page size value: 500"));
    }

    @Test
    void otherMethods() throws Exception {
        String path = "/client/api?command=listZones&response=json";
        assertEquals(405, client.raw(HttpRequest.newBuilder().DELETE(), path).statusCode());
        assertEquals(405, client.raw(HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.noBody()), path).statusCode());
        assertEquals(401, client.raw(HttpRequest.newBuilder().method("HEAD", HttpRequest.BodyPublishers.noBody()), path).statusCode());
    }

    @Test
    void noCommand() throws Exception {
        assertEquals("{\"null\":{\"uuidList\":[],\"errorcode\":401,\"errortext\":"
                + "\"unable to verify user credentials and/or request signature\"}}", client.get(ApiClient.params()).body());
    }

    @Test
    void capabilitiesTellTheVersionAndThatThisIsASandbox() throws Exception {
        var capability = ApiClient.json(call("command", "listCapabilities")).at("/listcapabilitiesresponse/capability");
        assertEquals(Like.current().version(), capability.get("cloudstackversion").asText());
        assertEquals("Sandbox", capability.get("customhypervisordisplayname").asText());
        assertTrue(capability.get("dynamicrolesenabled").asBoolean());
    }
}
