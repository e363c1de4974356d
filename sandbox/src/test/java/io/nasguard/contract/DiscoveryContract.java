// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code listApis} says of our commands: {@code cmk sync} and the UI go by it. */
class DiscoveryContract extends Contract {

    private static final List<String> MOUNT_FIELDS = List.of("mountopts", "mountmode", "mountmodesource", "hardmount",
            "rpctimeout", "backuptimeout", "effectivebackuptimeout", "backuptimeoutsource", "safemountopts", "warnings");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '\'', value = {
        "addBackupRepository, 'address:string!, backuptimeout:long, capacitybytes:long, mountopts:string, name:string!, "
            + "provider:string, type:string!, zoneid:uuid!'",
        "updateBackupRepository, 'address:string, backuptimeout:long, id:uuid!, mountopts:string, name:string'",
        "listBackupRepositories, 'hardmount:boolean, id:uuid, keyword:string, name:string, page:integer, pagesize:integer, "
            + "provider:string, sortby:string, sortorder:string, zoneid:uuid'",
        "validateBackupMountOptions, 'address:string, backuptimeout:long, id:uuid, mountopts:string, type:string, "
            + "zoneid:uuid'"})
    void eachCommandIsThereOnceWithItsParameters(String command, String parameters) {
        JsonNode api = describe(command);

        List<String> expected = new ArrayList<>(List.of(parameters.split(", ")));
        boolean writes = command.startsWith("add") || command.startsWith("update");
        if (writes && server.hasCrossZoneInstanceCreation()) {
            expected.add("crosszoneinstancecreation:boolean");
        }
        assertEquals(expected.stream().sorted().toList(), parametersOf(api).stream().sorted().toList());
        assertFalse(api.path("isasync").asBoolean(true));
        assertFalse(api.path("description").asText().isEmpty());
    }

    @Test
    void theyAppearOnceInTheListOfAll() {
        Map<String, Integer> count = new LinkedHashMap<>();
        api.call("listApis").list("api").forEach(command -> count.merge(command.path("name").asText(), 1, Integer::sum));

        for (String command : List.of("addBackupRepository", "updateBackupRepository", "listBackupRepositories",
                "validateBackupMountOptions", "deleteBackupRepository")) {
            assertEquals(1, count.get(command), command);
        }
    }

    @ParameterizedTest
    @CsvSource({"addBackupRepository", "updateBackupRepository", "listBackupRepositories"})
    void aRepositoryHasCloudStacksFieldsAndOurs(String command) {
        Set<String> fields = fieldsOf(describe(command));

        assertTrue(fields.containsAll(List.of("id", "name", "zoneid", "zonename", "address", "provider", "type",
                "capacitybytes", "created")), fields.toString());
        assertTrue(fields.containsAll(MOUNT_FIELDS), fields.toString());
    }

    @Test
    void aDryRunHasItsVerdictAndTheFieldsOfWhatWouldBeStored() {
        Set<String> fields = fieldsOf(describe("validateBackupMountOptions"));

        assertTrue(fields.containsAll(List.of("valid", "errors")), fields.toString());
        assertTrue(fields.containsAll(MOUNT_FIELDS), fields.toString());
    }

    @Test
    void aWarningIsDescribedFieldByField() {
        for (JsonNode field : describe("listBackupRepositories").path("response")) {
            if (field.path("name").asText().equals("warnings")) {
                Set<String> fields = new TreeSet<>();
                field.path("response").forEach(part -> fields.add(part.path("name").asText()));
                assertTrue(fields.containsAll(List.of("code", "severity", "option", "message", "doclink")), fields.toString());
                return;
            }
        }
        throw new AssertionError("warnings are not described");
    }

    @Test
    void theMountOptionsParameterSaysWhatIsSafe() {
        for (JsonNode parameter : describe("addBackupRepository").path("params")) {
            if (parameter.path("name").asText().equals("mountopts")) {
                assertTrue(parameter.path("description").asText().contains("soft,timeo=50,retrans=3"));
                assertTrue(parameter.path("length").asInt() > 255, "a long text is ours to judge");
            }
        }
    }

    private JsonNode describe(String command) {
        List<JsonNode> found = api.call("listApis", "name", command).list("api");
        assertEquals(1, found.size(), command);
        return found.get(0);
    }

    /** As {@code name:type}, with an exclamation mark where it is required. */
    private static List<String> parametersOf(JsonNode command) {
        List<String> parameters = new ArrayList<>();
        command.path("params").forEach(parameter -> parameters.add(parameter.path("name").asText() + ":"
                + parameter.path("type").asText() + (parameter.path("required").asBoolean() ? "!" : "")));
        return parameters;
    }

    private static Set<String> fieldsOf(JsonNode command) {
        Set<String> fields = new TreeSet<>();
        command.path("response").forEach(field -> fields.add(field.path("name").asText()));
        return fields;
    }
}
