// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code listHostsBackupStatus}: a row per KVM host, found, sorted and paged as CloudStack's lists are. */
class HostListContract extends Contract {

    private static final Set<String> STATES = Set.of("Idle", "Running", "Overdue", "Stalled", "Unreachable", "Unknown");

    private Hosts hosts;
    private List<JsonNode> all;

    @BeforeEach
    void list() {
        hosts = new Hosts(server);
        all = hosts.list();
        Assumptions.assumeTrue(all.size() > 2, "LEFT OUT: this server has too few hosts");
    }

    private static String id(JsonNode row) {
        return row.path("hostid").asText();
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(HostListContract::id).toList();
    }

    private List<String> idsWhere(String field, String value) {
        return ids(all.stream().filter(row -> row.path(field).asText().equals(value)).toList());
    }

    @Test
    void thereIsARowForEachHost() {
        List<JsonNode> ofCloudStack = api.call("listHosts", "type", "Routing", "hypervisor", "KVM").list("host");

        assertEquals(ofCloudStack.stream().map(host -> host.path("id").asText()).toList(), ids(all));
        assertEquals(ofCloudStack.size(), hosts.listing().ok().path("count").asInt());
        for (JsonNode host : ofCloudStack) {
            JsonNode row = all.stream().filter(found -> id(found).equals(host.path("id").asText())).findFirst().orElseThrow();
            for (String field : List.of("zoneid", "zonename", "clusterid", "clustername")) {
                assertEquals(host.path(field).asText(), row.path(field).asText(), field);
            }
            assertEquals(host.path("name").asText(), row.path("hostname").asText());
        }
    }

    @Test
    void eachRowSaysWhatAndWhy() {
        for (JsonNode row : all) {
            assertTrue(STATES.contains(row.path("backupstate").asText()), row.toString());
            assertTrue(row.path("reasoncode").asText().matches("[a-z]+(-[a-z]+)*"), row.toString());
            assertTrue(row.path("reason").asText().endsWith("."), row.toString());
            assertTrue(row.path("guardinstalled").isBoolean(), row.toString());
            assertTrue(row.path("orphanmounts").isInt(), row.toString());
            assertTrue(row.path("agentstate").isTextual(), row.toString());
            assertTrue(row.path("managementtimeout").asLong() > 0, row.toString());
            assertTrue(row.path("stalltimeout").asLong() > 0, row.toString());
            // Only a host that has answered can have said its agent's limit; one that answers nonsense has not.
            assertTrue(row.path("agenttimeout").isMissingNode()
                    || row.path("agenttimeout").asLong() > 0 && row.path("lastchecked").isTextual(), row.toString());
        }
    }

    @Test
    void oneIsFoundByItsId() {
        assertEquals(List.of(id(all.get(1))), ids(hosts.list("hostid", id(all.get(1)))));
    }

    @Test
    void theyAreFilteredByZoneClusterAndPod() {
        for (String field : List.of("zoneid", "clusterid")) {
            String value = all.get(0).path(field).asText();
            assertEquals(idsWhere(field, value), ids(hosts.list(field, value)), field);
        }
        JsonNode host = api.call("listHosts", "id", id(all.get(0))).list("host").get(0);
        List<String> ofPod = api.call("listHosts", "podid", host.path("podid").asText(), "type", "Routing").list("host").stream()
                .map(found -> found.path("id").asText()).toList();
        assertEquals(ofPod, ids(hosts.list("podid", host.path("podid").asText())));
    }

    @Test
    void theyAreFoundByAPartOfTheName() {
        String name = all.get(0).path("hostname").asText();
        assertTrue(ids(hosts.list("keyword", name.substring(1))).contains(id(all.get(0))));
        assertEquals("{}", hosts.listing("keyword", "no host of that name").ok().toString());
    }

    @Test
    void theyAreFilteredByWhetherTheGuardIsThere() {
        int with = hosts.list("guardinstalled", "true").size();
        int without = hosts.list("guardinstalled", "false").size();
        assertEquals(all.size(), with + without);
        hosts.list("guardinstalled", "true").forEach(row -> assertTrue(row.path("guardinstalled").asBoolean()));
    }

    @Test
    void theyAreFilteredByStates() {
        assertEquals(ids(all), ids(hosts.list("state", String.join(",", STATES))));
        for (String state : STATES) {
            hosts.list("state", state).forEach(row -> assertEquals(state, row.path("backupstate").asText(), row.toString()));
        }
        // One whose state does not change by itself: its agent is not up and it has no Instance.
        all.stream().filter(row -> row.path("agentstate").asText().equals("Alert")).forEach(row ->
                assertTrue(ids(hosts.list("state", row.path("backupstate").asText())).contains(id(row)), row.toString()));
        String refusal = hosts.listing("state", "Broken").refusal();
        assertTrue(refusal.contains("parameter state") && refusal.contains("Unreachable"), refusal);
    }

    @Test
    void pagesAreHonouredAndTheCountIsOfAllPages() {
        List<String> paged = new ArrayList<>();
        for (int page = 1; paged.size() < all.size(); page++) {
            ApiAnswer answer = hosts.listing("page", String.valueOf(page), "pagesize", "2");
            assertEquals(all.size(), answer.ok().path("count").asInt());
            paged.addAll(ids(answer.list("hostbackupstatus")));
        }
        assertEquals(ids(all), paged);
    }

    @Test
    void theyAreSortedByAFieldEitherWay() {
        Function<String, List<String>> names = order -> hosts.list("sortby", "hostname", "sortorder", order).stream()
                .map(row -> row.path("hostname").asText()).collect(Collectors.toList());
        List<String> up = names.apply("asc");
        assertEquals(up.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), up);
        List<String> down = names.apply("desc");
        Collections.reverse(down);
        assertEquals(up, down);
        assertTrue(hosts.listing("sortby", "colour").refusal().contains("sortby"));
        assertTrue(hosts.listing("sortby", "hostname", "sortorder", "up").refusal().contains("sortorder"));
    }

    @Test
    void aHostThatIsNotThereIsRefused() {
        hosts.listing("hostid", "3f0c9a52-0000-4000-8000-000000000000").refusal();
    }

    @Test
    void itIsInJsonAndXmlAndByGetAlike() {
        assertTrue(api.xml("listHostsBackupStatus", "hostid", id(all.get(0))).text().contains("<hostbackupstatus><"));
        assertEquals(200, api.get("listHostsBackupStatus", "hostid", id(all.get(0))).status());
    }

    @Test
    void theApiTellsOfBothCommands() {
        for (String command : List.of("listHostsBackupStatus", "releaseHostBackups")) {
            List<JsonNode> found = api.call("listApis", "name", command).list("api");
            assertEquals(1, found.size(), command);
            assertEquals(command.startsWith("release"), found.get(0).path("isasync").asBoolean());
        }
    }

    @Test
    void whoeverMayListMayNotRelease() {
        Assumptions.assumeTrue(server.users().isPresent(), "LEFT OUT: this server's other users are not known");
        ApiClient readOnly = server.users().get().as(ServerUnderTest.Role.READ_ONLY_ADMIN);
        ApiClient user = server.users().get().as(ServerUnderTest.Role.USER);

        assertEquals(200, readOnly.call("listHostsBackupStatus").status());
        assertNotEquals(200, readOnly.call("releaseHostBackups", "hostid", id(all.get(0))).status());
        assertNotEquals(200, user.call("listHostsBackupStatus").status());
        assertNotEquals(200, user.call("releaseHostBackups", "hostid", id(all.get(0))).status());
    }

    @Test
    void nothingIsSaidOfHostsWhileTheGuardIsOff() {
        settings.set(Settings.ENABLED, "false");
        ApiAnswer off = hosts.listing();
        assertNotEquals(200, off.status());
        assertTrue(off.content().path("errortext").asText().contains(Settings.ENABLED), off.text());
    }
}
