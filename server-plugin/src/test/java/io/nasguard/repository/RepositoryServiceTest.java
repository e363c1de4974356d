// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.mount.Finding;
import io.nasguard.mount.HardMountPolicy;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepositoryServiceTest {

    private static final String PASSWORD = "s3cr3t-pw";

    private final InMemoryCloud cloud = new InMemoryCloud();

    private RepositoryReport add(String type, String mountOptions, Long timeout) {
        return cloud.service().add(new NewRepository("r", type,
                type.equals("cifs") ? "//nas/share" : "10.0.0.1:/backup", "nas", 1, mountOptions, timeout, null, null));
    }

    private RepositoryReport update(Repository row, String mountOptions, Long timeout) {
        return cloud.service().update(row.uuid(), new RepositoryUpdate(null, null, mountOptions, timeout, null));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toList());
    }

    @Nested
    class Adding {

        @Test
        void anNfsRepositoryWithoutOptionsIsStoredAsSoft() {
            RepositoryReport added = add("nfs", null, null);
            assertEquals("soft,timeo=50,retrans=3", cloud.stored(added.repository().uuid()));
            assertFalse(added.isHardMount());
            assertEquals("explicit", added.behaviour().orElseThrow().modeSource().word());
            assertEquals(OptionalLong.of(20), added.behaviour().orElseThrow().rpcTimeoutSeconds());
            assertEquals(List.of(), added.warnings());
        }

        @Test
        void theZonesDefaultOptionsAreUsed() {
            cloud.defaultNfsOptions = "softerr,timeo=100,retrans=2";
            assertEquals("softerr,timeo=100,retrans=2", cloud.stored(add("nfs", "", null).repository().uuid()));
        }

        @Test
        void aDefaultThatIsNoGoodFallsBackToTheBuiltInOne() {
            cloud.defaultNfsOptions = "hard; rm -rf /";
            assertEquals("soft,timeo=50,retrans=3", cloud.stored(add("nfs", "", null).repository().uuid()));
        }

        @Test
        void theTimeoutTravelsInTheOptionsAndIsShownApart() {
            RepositoryReport added = add("nfs", null, 1800L);
            assertEquals("soft,timeo=50,retrans=3,x-nasguard.timeout=1800", cloud.stored(added.repository().uuid()));
            assertEquals("soft,timeo=50,retrans=3", added.mountOptions().orElseThrow());
            assertEquals(OptionalLong.of(1800), added.ownTimeout());
            assertEquals(new EffectiveTimeout(1800, EffectiveTimeout.Source.REPOSITORY), added.timeout());
        }

        @Test
        void cephfsIsStoredAsCeph() {
            RepositoryReport added = cloud.service().add(new NewRepository("r", "cephfs", "10.0.0.1:6789:/backup",
                    "nas", 1, "", null, null, null));
            assertEquals("ceph", added.repository().type());
            assertTrue(added.isHardMount());
            assertFalse(added.safeMountOptions().isPresent());
        }

        @Test
        @DisplayName("what CloudStack's DAO cuts off at 255 characters is put right")
        void longOptionsAreStoredWhole() {
            String context = "context=" + "a".repeat(300);
            RepositoryReport added = add("nfs", context, null);
            assertEquals(context + ",soft,timeo=50,retrans=3", cloud.stored(added.repository().uuid()));
        }

        @Test
        void aLongAddressIsStoredWhole() {
            String address = "nas:/" + "a".repeat(600);
            RepositoryReport added = cloud.service().add(
                    new NewRepository("r", "nfs", address, "nas", 1, null, null, null, null));
            assertEquals(address, added.repository().address());
        }

        @Test
        void bothProblemsAreNamedAndNothingIsAdded() {
            RefusedException refused = assertThrows(RefusedException.class, () -> cloud.service().add(
                    new NewRepository("r", "nfs", "not an address", "nas", 1, "bg", null, null, null)));
            assertTrue(refused.getMessage().contains("parameter address"), refused.getMessage());
            assertTrue(refused.getMessage().contains("parameter mountopts, option bg"), refused.getMessage());
            assertEquals(0, cloud.rows.size());
            assertEquals(List.of(), cloud.events);
        }

        @Test
        void hardIsKeptUnderWarnAndRefusedUnderReject() {
            assertEquals(List.of("hard-mount"), codes(add("nfs", "hard", null).warnings()));
            cloud.policy = HardMountPolicy.REJECT;
            assertThrows(RefusedException.class, () -> add("nfs", "hard", null));
            assertEquals(1, cloud.rows.size());
        }

        @Test
        void noPasswordIsInTheEvent() {
            RepositoryReport added = add("cifs", "username=backup,password=" + PASSWORD, null);
            assertEquals("username=backup,password=********", added.mountOptions().orElseThrow());
            assertEquals(1, cloud.events.size());
            assertFalse(cloud.events.get(0).contains(PASSWORD), cloud.events.get(0));
            assertTrue(cloud.stored(added.repository().uuid()).contains(PASSWORD));
        }

        @Test
        void whileTheGuardIsOffWhatIsGivenIsStored() {
            cloud.enabled = false;
            assertEquals("", cloud.stored(add("nfs", null, null).repository().uuid()));
            assertEquals("bg,hard", cloud.stored(add("nfs", "bg,hard", null).repository().uuid()));
        }
    }

    @Nested
    class Updating {

        @Test
        void whatIsLeftOutStays() {
            Repository row = cloud.row("old", "nfs", "vers=4.1,x-nasguard.timeout=600");
            cloud.service().update(row.uuid(), new RepositoryUpdate("new", null, null, null, null));
            assertEquals("new", cloud.rows.get(row.uuid()).name());
            assertEquals("vers=4.1,x-nasguard.timeout=600", cloud.stored(row.uuid()));
        }

        @Test
        void emptyOptionsGoBackToTheDefaultAndTheTimeoutStays() {
            Repository row = cloud.row("r", "nfs", "hard,x-nasguard.timeout=600");
            RepositoryReport updated = update(row, "", null);
            assertEquals("soft,timeo=50,retrans=3,x-nasguard.timeout=600", cloud.stored(row.uuid()));
            assertEquals(OptionalLong.of(600), updated.ownTimeout());
        }

        @Test
        void zeroDropsTheTimeoutAndLeavesTheOptions() {
            Repository row = cloud.row("r", "nfs", "hard,x-nasguard.timeout=600");
            RepositoryReport updated = update(row, null, 0L);
            assertEquals("hard", cloud.stored(row.uuid()));
            assertEquals(new EffectiveTimeout(7140, EffectiveTimeout.Source.HOST), updated.timeout());
        }

        @Test
        void theSafeOptionsOfAReportMakeItSafe() {
            for (String unsafe : List.of("", "vers=4.1,nconnect=4", "hard", "soft,hard", "timeo=600,retrans=2")) {
                Repository row = cloud.row("r", "nfs", unsafe);
                String safe = cloud.list().find(RepositoryFilter.of(row.uuid(), null, null, null, null), null,
                        RepositoryList.Order.asStored(), new RepositoryList.Slice(null, null))
                        .reports().get(0).safeMountOptions().orElseThrow();
                RepositoryReport updated = update(row, safe, null);
                assertFalse(updated.isHardMount(), unsafe);
                assertEquals(List.of(), updated.warnings(), unsafe);
                assertFalse(updated.safeMountOptions().isPresent(), unsafe);
            }
        }

        @Test
        void aMaskedPasswordKeepsItsStoredValue() {
            Repository row = cloud.row("r", "cifs", "username=backup,password=" + PASSWORD);
            RepositoryReport updated = update(row, "username=other,password=********,vers=3.0", null);
            assertEquals("username=other,password=" + PASSWORD + ",vers=3.0", cloud.stored(row.uuid()));
            assertEquals("username=other,password=********,vers=3.0", updated.mountOptions().orElseThrow());
            assertFalse(cloud.events.toString().contains(PASSWORD));
        }

        @Test
        void aMaskWithoutAStoredSecretIsRefused() {
            Repository row = cloud.row("r", "cifs", "username=backup");
            assertThrows(RefusedException.class, () -> update(row, "password=********", null));
            assertEquals("username=backup", cloud.stored(row.uuid()));
        }

        @Test
        void theGuardsOwnOptionsAreRefusedInTheInput() {
            Repository row = cloud.row("r", "nfs", "soft");
            assertThrows(RefusedException.class, () -> update(row, "soft,x-nasguard.timeout=60", null));
            assertEquals("soft", cloud.stored(row.uuid()));
        }

        @Test
        void anUnreadableRowNeedsOptionsAndIsRepairedByThem() {
            Repository row = cloud.row("r", "nfs", null);
            assertThrows(RefusedException.class, () -> update(row, null, 600L));
            assertThrows(RefusedException.class, () -> cloud.service().update(row.uuid(),
                    new RepositoryUpdate("new", null, null, null, null)));
            RepositoryReport repaired = update(row, "", null);
            assertEquals("soft,timeo=50,retrans=3", cloud.stored(row.uuid()));
            assertEquals(List.of(), repaired.warnings());
        }

        @Test
        void rejectNeverRefusesAnUpdateThatLeavesTheOptionsOut() {
            cloud.policy = HardMountPolicy.REJECT;
            Repository row = cloud.row("r", "nfs", "hard");
            update(row, null, 600L);
            assertEquals("hard,x-nasguard.timeout=600", cloud.stored(row.uuid()));
            assertThrows(RefusedException.class, () -> update(row, "hard", null));
        }

        @Test
        void badInputChangesNothing() {
            Repository row = cloud.row("r", "nfs", "soft");
            for (Long timeout : List.of(59L, 604801L, -1L)) {
                RefusedException refused = assertThrows(RefusedException.class, () -> update(row, null, timeout));
                assertTrue(refused.getMessage().contains("backuptimeout"), refused.getMessage());
            }
            assertThrows(RefusedException.class, () -> cloud.service().update(row.uuid(),
                    new RepositoryUpdate("  ", null, "soft", 600L, null)));
            assertThrows(RefusedException.class, () -> cloud.service().update(row.uuid(),
                    new RepositoryUpdate("new", "$(reboot):/x", null, null, null)));
            assertEquals(row.name(), cloud.rows.get(row.uuid()).name());
            assertEquals("soft", cloud.stored(row.uuid()));
            assertEquals(List.of(), cloud.events);
        }

        @Test
        void anUnknownIdIsSaidToBeOne() {
            assertThrows(UnknownRepositoryException.class, () -> cloud.service().update("nobody",
                    new RepositoryUpdate("new", null, null, null, null)));
        }

        @Test
        void whileTheGuardIsOffLeftOutStillMeansUnchanged() {
            cloud.enabled = false;
            Repository row = cloud.row("r", "nfs", "soft,x-nasguard.timeout=600");
            cloud.service().update(row.uuid(), new RepositoryUpdate("new", null, null, null, null));
            assertEquals("soft,x-nasguard.timeout=600", cloud.stored(row.uuid()));
            update(row, "hard", null);
            assertEquals("hard,x-nasguard.timeout=600", cloud.stored(row.uuid()));
        }
    }

    @Nested
    class Timeouts {

        @Test
        void theHostsLimitCapsWhatSomebodySet() {
            assertEquals(new EffectiveTimeout(7140, EffectiveTimeout.Source.HOST), add("nfs", "", 10_000L).timeout());
        }

        @Test
        void theZonesDefaultComesBeforeTheGlobalOneAndBehindTheRepositorys() {
            cloud.defaultTimeout = 900;
            assertEquals(new EffectiveTimeout(900, EffectiveTimeout.Source.GLOBAL), add("nfs", "", null).timeout());
            cloud.zoneSetsTimeout = true;
            assertEquals(new EffectiveTimeout(900, EffectiveTimeout.Source.ZONE), add("nfs", "", null).timeout());
            assertEquals(new EffectiveTimeout(1200, EffectiveTimeout.Source.REPOSITORY),
                    add("nfs", "", 1200L).timeout());
        }

        @Test
        void aTimeoutBeyondTheManagementWaitIsWarnedOfTheDefaultClocksAreNot() {
            assertEquals(List.of(), codes(add("nfs", "", null).warnings()));
            assertEquals(List.of(), codes(add("nfs", "", 3600L).warnings()));
            assertEquals(List.of("timeout-exceeds-management-wait"), codes(add("nfs", "", 3601L).warnings()));
            cloud.managementWait = 28800;
            assertEquals(List.of(), codes(add("nfs", "", 3601L).warnings()));
        }
    }

    @Test
    void restoresThatIgnoreTheOptionsAreWarnedOfAlways() {
        cloud.restoresIgnoreOptions = true;
        assertEquals(List.of("restore-ignores-options"), codes(add("nfs", "", null).warnings()));
    }
}
