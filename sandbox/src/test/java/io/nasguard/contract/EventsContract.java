// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One event for each change, under the names that CloudStack 4.22 gives them, in every version. */
class EventsContract extends Contract {

    private static final String ADD = "BACKUP.REPOSITORY.ADD";
    private static final String UPDATE = "BACKUP.REPOSITORY.UPDATE";

    @Test
    void anAdditionIsOneEvent() {
        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word", "backuptimeout", "600");

        List<JsonNode> events = events(ADD, added.path("name").asText());

        assertEquals(1, events.size(), events.toString());
        JsonNode event = events.get(0);
        String description = event.path("description").asText();
        assertEquals("Completed", event.path("state").asText());
        assertEquals("INFO", event.path("level").asText());
        assertEquals("admin", event.path("username").asText());
        assertTrue(description.contains("username=backup,password=********"), description);
        assertTrue(description.contains("600"), description);
        assertFalse(description.contains("S3cr3t"), description);
        assertEquals(List.of(), events(UPDATE, added.path("name").asText()));
    }

    @Test
    void anUpdateIsOneEvent() {
        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word");

        repositories.update(added, "mountopts", "hard,username=backup,password=An0ther.one");

        List<JsonNode> events = events(UPDATE, added.path("id").asText());
        assertEquals(1, events.size(), events.toString());
        String description = events.get(0).path("description").asText();
        assertEquals("Completed", events.get(0).path("state").asText());
        assertTrue(description.contains("hard,username=backup,password=********"), description);
        assertFalse(description.contains("An0ther"), description);
    }

    /** The description's column takes 1024 characters. */
    @Test
    void theLongestOptionsAndNameAreNoReasonForNoEvent() {
        String name = repositories.mark() + "n".repeat(255 - repositories.mark().length());
        String options = "context=" + "a".repeat(650);

        JsonNode added = repositories.add("name", name, "mountopts", options);
        repositories.update(added, "mountopts", options + ",vers=4.1");

        assertEquals(1, events(ADD, name).size());
        assertEquals(1, events(UPDATE, name).size());
    }

    @Test
    void aCallThatIsRefusedIsNoEvent() {
        JsonNode added = repositories.add();

        repositories.tryToUpdate(added, "mountopts", "soft,bg").refusal();
        repositories.tryToAdd("name", repositories.mark() + "-refused", "mountopts", "soft,bg").refusal();

        assertEquals(List.of(), events(UPDATE, added.path("id").asText()));
        assertEquals(List.of(), events(ADD, repositories.mark() + "-refused"));
    }

    @Test
    void aDryRunAndAListAreNoEvents() {
        JsonNode added = repositories.add();

        api.call("validateBackupMountOptions", "id", added.path("id").asText(), "mountopts", "hard").ok();
        repositories.list();

        assertEquals(List.of(), events(UPDATE, added.path("id").asText()));
        assertEquals(1, events(ADD, added.path("name").asText()).size());
    }

    @Test
    void aDeletionStaysCloudStacksOwn() {
        JsonNode added = repositories.add();

        api.call("deleteBackupRepository", "id", added.path("id").asText()).ok();

        assertEquals(0, events(UPDATE, added.path("id").asText()).size());
    }

    /** The latest events of that type that name it. */
    private List<JsonNode> events(String type, String named) {
        return api.call("listEvents", "type", type, "page", "1", "pagesize", "100").list("event").stream()
                .filter(event -> event.path("description").asText().contains(named)).toList();
    }
}
