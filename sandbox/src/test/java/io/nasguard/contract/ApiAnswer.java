// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server answered.
 *
 * @param status of HTTP
 * @param text the body as it came
 */
record ApiAnswer(int status, String text) {

    /** CloudStack's code for a parameter that is wrong. */
    static final int PARAMETER_ERROR = 431;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The whole answer. */
    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON, status " + status + ": " + text, e);
        }
    }

    /** What is in the container that every answer has, whatever its name. */
    JsonNode content() {
        return json().elements().next();
    }

    /** What is in the container, of a call that must have succeeded. */
    JsonNode ok() {
        assertEquals(200, status, text);
        return content();
    }

    /** The objects of that name in a list; empty when the list is. */
    List<JsonNode> list(String objectName) {
        List<JsonNode> objects = new ArrayList<>();
        ok().path(objectName).forEach(objects::add);
        return objects;
    }

    /** The text of an error, of a call that must have been refused for a parameter. */
    String refusal() {
        assertEquals(PARAMETER_ERROR, status, text);
        assertEquals(PARAMETER_ERROR, content().path("errorcode").asInt(), text);
        return content().path("errortext").asText();
    }
}
