// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepositoryListTest {

    private final InMemoryCloud cloud = new InMemoryCloud();

    @BeforeEach
    void someRepositories() {
        cloud.row("delta", "nfs", "");
        cloud.row("alpha", "nfs", "soft,timeo=50,retrans=3");
        cloud.row("Charlie", "nfs", "hard");
        cloud.row("bravo", "nfs", null);
    }

    private static List<String> names(RepositoryList.Page page) {
        return page.reports().stream().map(report -> report.repository().name()).collect(Collectors.toList());
    }

    private RepositoryList.Page find(Boolean hardMount, String sortBy, String sortOrder, Long start, Long size) {
        return cloud.list().find(RepositoryFilter.all(), hardMount, RepositoryList.Order.of(sortBy, sortOrder),
                new RepositoryList.Slice(start, size));
    }

    @Test
    void oldestFirstUnlessAskedOtherwise() {
        assertEquals(List.of("delta", "alpha", "Charlie", "bravo"), names(find(null, null, null, null, null)));
    }

    @Test
    void hardOnesByOmissionAreFoundAndUnknownOnesAreNeither() {
        assertEquals(List.of("delta", "Charlie"), names(find(true, null, null, null, null)));
        assertEquals(List.of("alpha"), names(find(false, null, null, null, null)));
    }

    @Test
    void aPageTellsHowManyThereAreInAll() {
        RepositoryList.Page page = find(null, "name", null, 2L, 2L);
        assertEquals(List.of("Charlie", "delta"), names(page));
        assertEquals(4, page.total());
        assertEquals(2, find(true, null, null, 0L, 1L).total());
        assertEquals(List.of(), names(find(null, null, null, 400L, 20L)));
    }

    @Test
    void aPageOfLessThanNothingIsRefused() {
        assertThrows(RefusedException.class, () -> new RepositoryList.Slice(0L, -5L));
    }

    @Test
    void sortingTakesEitherOrder() {
        assertEquals(List.of("delta", "Charlie", "bravo", "alpha"), names(find(null, "name", "desc", null, null)));
        assertThrows(RefusedException.class, () -> RepositoryList.Order.of("mount_opts", null));
        assertThrows(RefusedException.class, () -> RepositoryList.Order.of("name", "up"));
    }

    @Test
    void aRowThatCannotBeReadIsSaidToBeOneAndFailsNothing() {
        RepositoryReport unreadable = find(null, "name", null, 1L, 1L).reports().get(0);
        assertEquals("bravo", unreadable.repository().name());
        assertEquals("options-unreadable", unreadable.warnings().get(0).code());
        assertFalse(unreadable.mountOptions().isPresent());
        assertFalse(unreadable.behaviour().isPresent());
        assertEquals("soft,timeo=50,retrans=3", unreadable.safeMountOptions().orElseThrow());
    }

    @Test
    void anIdThatNoRepositoryHasIsAnError() {
        assertThrows(UnknownRepositoryException.class, () -> cloud.list().find(
                RepositoryFilter.of("nobody", null, null, null, null), null, RepositoryList.Order.asStored(),
                new RepositoryList.Slice(null, null)));
    }

    @Test
    void linksLeadToThePackagedPagesOrWhereTheSettingSays() {
        assertEquals("nas-backup-guard/docs/mount-options.html#hard-mount",
                find(true, null, null, null, 1L).reports().get(0).docLinks().toMountOptions("hard-mount"));
        cloud.docsUrl = "https://docs.example.org/guard/";
        assertEquals("https://docs.example.org/guard/mount-options.html#hard-mount",
                find(true, null, null, null, 1L).reports().get(0).docLinks().toMountOptions("hard-mount"));
    }

    @Test
    void aDryRunSaysWhatAnUpdateWouldStoreAndStoresNothing() {
        Repository hard = cloud.rows.values().iterator().next();
        Plan plan = cloud.dryRun().ofUpdating(hard.uuid(), null, "", 600L, null);
        assertTrue(plan.isValid());
        assertEquals("soft,timeo=50,retrans=3", plan.mountOptions().orElseThrow());
        assertEquals(600, plan.timeout().orElseThrow().seconds());
        assertEquals("", cloud.stored(hard.uuid()));
    }
}
