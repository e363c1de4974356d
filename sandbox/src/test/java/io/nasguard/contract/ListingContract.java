// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code listBackupRepositories}: CloudStack's own filters, pages that work, and the filter for hard mounts. */
class ListingContract extends Contract {

    private JsonNode delta;
    private JsonNode alpha;
    private JsonNode charlie;
    private JsonNode bravo;

    @BeforeEach
    void add() {
        delta = repositories.add("name", name("delta"), "mountopts", "hard");
        alpha = repositories.add("name", name("alpha"), "backuptimeout", "600");
        charlie = repositories.addCifs("name", name("Charlie"), "address", "//filer.example.org/share");
        bravo = repositories.add("name", name("bravo"), "mountopts", "softerr,timeo=100,retrans=2");
    }

    private String name(String word) {
        return repositories.mark() + " " + word;
    }

    @Test
    void theyComeOldestFirstWithTheirCount() {
        ApiAnswer answer = repositories.listing();

        assertEquals(4, answer.ok().path("count").asInt());
        assertEquals(List.of(delta, alpha, charlie, bravo), answer.list("backuprepository"));
    }

    @Test
    void oneIsFoundByItsId() {
        ApiAnswer answer = api.call("listBackupRepositories", "id", charlie.path("id").asText());

        assertEquals(List.of(charlie), answer.list("backuprepository"));
        assertEquals(1, answer.content().path("count").asInt());
    }

    @Test
    void oneIsFoundByItsExactName() {
        assertEquals(List.of(alpha), api.call("listBackupRepositories", "name", name("alpha")).list("backuprepository"));
        assertEquals(List.of(), api.call("listBackupRepositories", "name", repositories.mark()).list("backuprepository"));
    }

    @Test
    void theyAreFilteredByZone() {
        assertEquals(4, repositories.list("zoneid", repositories.zone()).size());
        for (String zone : server.zoneIds()) {
            assertEquals(zone.equals(repositories.zone()) ? 4 : 0, repositories.list("zoneid", zone).size());
        }
    }

    @Test
    void theyAreFilteredByProvider() {
        assertEquals(4, repositories.list("provider", "nas").size());
        assertEquals(0, repositories.list("provider", "veeam").size());
    }

    @Test
    void theKeywordIsAPartOfTheNameOrTheAddress() {
        assertEquals(List.of(bravo), api.call("listBackupRepositories", "keyword", name("bra")).list("backuprepository"));
        assertTrue(api.call("listBackupRepositories", "keyword", "filer.example").list("backuprepository").contains(charlie));
        assertEquals(List.of(), repositories.list("name", "none of that name"));
    }

    /** As a list of CloudStack's own: an empty object, without a count. */
    @Test
    void anEmptyListIsAnEmptyObject() {
        assertEquals("{}", api.call("listBackupRepositories", "keyword", repositories.mark() + "%").ok().toString());
    }

    @Test
    void pagesAreHonouredAndTheCountIsOfAllPages() {
        ApiAnswer first = repositories.listing("page", "1", "pagesize", "3");
        ApiAnswer second = repositories.listing("page", "2", "pagesize", "3");
        ApiAnswer third = repositories.listing("page", "3", "pagesize", "3");

        assertEquals(List.of(delta, alpha, charlie), first.list("backuprepository"));
        assertEquals(4, first.content().path("count").asInt());
        assertEquals(List.of(bravo), second.list("backuprepository"));
        assertEquals(4, second.content().path("count").asInt());
        assertEquals(List.of(), third.list("backuprepository"));
    }

    @Test
    void pagesOfAFilteredAndSortedListCountWhatTheFilterLeaves() {
        ApiAnswer page = repositories.listing("hardmount", "false", "sortby", "name", "page", "2", "pagesize", "2");

        assertEquals(List.of(charlie), page.list("backuprepository"));
        assertEquals(3, page.content().path("count").asInt());
    }

    @ParameterizedTest
    @CsvSource({"page", "pagesize"})
    void aPageNeedsItsSizeAndASizeItsPage(String only) {
        assertTrue(repositories.listing(only, "1").refusal().contains("is required"));
    }

    @Test
    void aPageMayNotBeLongerThanTheServerAllows() {
        String most = api.call("listConfigurations", "name", "default.page.size").list("configuration").get(0).path("value")
                .asText();

        assertEquals(4, repositories.list("page", "1", "pagesize", most).size());
        String refusal = repositories.listing("page", "1", "pagesize", String.valueOf(Long.parseLong(most) + 1)).refusal();
        assertTrue(refusal.contains(most), refusal);
    }

    @Test
    void aPageSizeOfMinusOneMeansAll() {
        assertEquals(4, repositories.list("pagesize", "-1").size());
    }

    @ParameterizedTest
    @CsvSource({"-5", "x"})
    void aPageSizeThatIsNoneIsRefused(String size) {
        String refusal = repositories.listing("page", "1", "pagesize", size).refusal();

        assertTrue(refusal.contains("pagesize"), refusal);
    }

    @Test
    void theyAreFilteredByWhetherAMountIsHard() {
        assertEquals(List.of(delta), repositories.list("hardmount", "true"));
        assertEquals(List.of(alpha, charlie, bravo), repositories.list("hardmount", "false"));
    }

    @ParameterizedTest(name = "by {0} {1}: {2}")
    @CsvSource({
        "name, , 'alpha,bravo,Charlie,delta'",
        "name, desc, 'delta,Charlie,bravo,alpha'",
        "name, ASC, 'alpha,bravo,Charlie,delta'",
        "type, asc, 'Charlie,delta,alpha,bravo'",
        "rpctimeout, asc, 'alpha,bravo,Charlie,delta'",
        "hardmount, desc, 'delta,alpha,Charlie,bravo'",
        "effectivebackuptimeout, asc, 'alpha,delta,Charlie,bravo'"})
    void theyAreSorted(String field, String order, String names) {
        List<String> sorted = repositories.list("sortby", field, "sortorder", order).stream()
                .map(repository -> repository.path("name").asText().replace(repositories.mark() + " ", "")).toList();

        assertEquals(List.of(names.split(",")), sorted);
    }

    @ParameterizedTest
    @CsvSource({"address", "provider", "zonename", "created", "capacitybytes", "mountmode", "backuptimeout"})
    void theyCanBeSortedByThat(String field) {
        assertEquals(4, repositories.list("sortby", field, "sortorder", "desc").size());
    }

    @Test
    void aFieldThatCannotBeSortedByIsRefused() {
        assertTrue(repositories.listing("sortby", "mountopts").refusal().contains("sortby"));
        assertTrue(repositories.listing("sortby", "name", "sortorder", "up").refusal().contains("sortorder"));
    }

    @Test
    void anUnknownIdIsRefusedAsCloudStackDoes() {
        assertTrue(api.call("listBackupRepositories", "id", UUID.randomUUID().toString()).refusal().contains("id"));
        assertTrue(api.call("listBackupRepositories", "id", "no-id").refusal().contains("id"));
    }

    @Test
    void oneThatIsDeletedIsGone() {
        api.call("deleteBackupRepository", "id", delta.path("id").asText()).ok();

        assertEquals(List.of(alpha, charlie, bravo), repositories.list());
        assertNotEquals(200, api.call("listBackupRepositories", "id", delta.path("id").asText()).status());
        assertTrue(repositories.tryToUpdate(delta, "name", name("again")).refusal().contains("id"));
    }
}
