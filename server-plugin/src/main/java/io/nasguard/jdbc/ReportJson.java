// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nasguard.agent.api.HostReport;
import io.nasguard.status.Mark;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Reports as they are kept. Another management server of the cluster may run another version of the plugin: what it does
 * not know, it passes over; what cannot be read at all counts as not there.
 */
final class ReportJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ReportJson() {
    }

    /** Writes what is in flight: the rest of a report has columns of its own, or is of use only as it comes in. */
    static String write(HostReport report) {
        HostReport kept = new HostReport();
        kept.format = report.format;
        kept.guardVersion = report.guardVersion;
        kept.commandTimeout = report.commandTimeout;
        kept.time = report.time;
        kept.operations = report.operations;
        kept.restores = report.restores;
        return text(kept);
    }

    /** @return null for NULL and for what cannot be read */
    static HostReport report(String text) {
        if (text == null) {
            return null;
        }
        try {
            return JSON.readValue(text, HostReport.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** @return null where there is none */
    static String write(Map<String, Mark> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        Map<String, long[]> numbers = new HashMap<>();
        marks.forEach((key, mark) ->
                numbers.put(key, new long[] {mark.seen().toEpochMilli(),
                    mark.stuck().map(Instant::toEpochMilli).orElse(0L), mark.looks()}));
        return text(numbers);
    }

    static Map<String, Mark> marks(String text) {
        Map<String, Mark> marks = new HashMap<>();
        if (text != null) {
            try {
                JSON.readValue(text, new TypeReference<Map<String, long[]>>() { }).forEach((key, mark) ->
                        marks.put(key, new Mark(Instant.ofEpochMilli(mark[0]),
                                mark[1] == 0 ? null : Instant.ofEpochMilli(mark[1]), (int) mark[2])));
            } catch (JsonProcessingException | ArrayIndexOutOfBoundsException e) {
                marks.clear();
            }
        }
        return marks;
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a report that is no JSON", e);
        }
    }
}
