// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.nasguard.sandbox.db.Sql;

/** Asynchronous commands: the job's id at once, its result by asking. */
class JobTest {
    private ApiClient client;

    @BeforeEach
    void connect() throws Exception {
        client = new ApiClient(EngineFixture.server().port());
        client.login("admin", EngineFixture.PASSWORD);
    }

    private JsonNode finished(String job) throws Exception {
        JsonNode result;
        do {
            result = ApiClient.json(client.call("command", "queryAsyncJobResult", "jobid", job)).get("queryasyncjobresultresponse");
            Thread.sleep(20);
        } while (result.get("jobstatus").asInt() == 0);
        return result;
    }

    private String submit(String... params) throws Exception {
        HttpResponse<String> response = client.call(params);
        assertTrue(response.body().matches("\\{\"tryslowlyresponse\":\\{\"jobid\":\"[0-9a-f-]{36}\"}}"), response.body());
        return ApiClient.json(response).at("/tryslowlyresponse/jobid").asText();
    }

    @Test
    void succeeds() throws Exception {
        String id = submit("command", "trySlowly", "text", "done");
        JsonNode job = finished(id);
        assertEquals(1, job.get("jobstatus").asInt());
        assertEquals(0, job.get("jobresultcode").asInt());
        assertEquals("object", job.get("jobresulttype").asText());
        assertEquals("{\"slowtrial\":{\"text\":\"done\"}}", job.get("jobresult").toString());
        assertEquals(id, job.get("jobid").asText());
        assertEquals("ROOT", job.get("domainpath").asText());
        assertTrue(job.get("completed").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+\\d{4}"));
    }

    @Test
    void leavesItsEvents() throws Exception {
        String text = "event " + System.nanoTime();
        finished(submit("command", "trySlowly", "text", text));
        List<String> events = Sql.list(row -> row.getString("state") + " " + row.getString("level") + " " + row.getString("description"),
                "SELECT * FROM event WHERE description LIKE ? ORDER BY id", "%" + text);
        assertEquals(List.of("Scheduled INFO trying slowly " + text), events);
    }

    @Test
    void failsWithCodeAndText() throws Exception {
        JsonNode job = finished(submit("command", "trySlowly", "text", "x", "fail", "true"));
        assertEquals(2, job.get("jobstatus").asInt());
        assertEquals(530, job.get("jobresultcode").asInt());
        assertEquals("{\"errorcode\":530,\"errortext\":\"x failed\"}", job.get("jobresult").toString());
    }

    @Test
    void inXmlToo() throws Exception {
        String id = submit("command", "trySlowly", "text", "done");
        finished(id);
        assertTrue(client.call("command", "queryAsyncJobResult", "jobid", id, "response", "xml").body()
                .contains("<jobresult><slowtrial><text>done</text></slowtrial></jobresult>"));
    }

    @Test
    void parametersAreCheckedAtOnce() throws Exception {
        assertEquals(431, client.call("command", "trySlowly").statusCode());
    }

    @Test
    void othersJobsAreNobodysBusiness() throws Exception {
        String id = submit("command", "trySlowly", "text", "done");
        HttpResponse<String> response = client.signed(EngineFixture.USER_KEY, EngineFixture.secretOf(EngineFixture.USER_KEY),
                "command", "queryAsyncJobResult", "jobid", id);
        assertFalse(response.statusCode() == 200);
    }
}
