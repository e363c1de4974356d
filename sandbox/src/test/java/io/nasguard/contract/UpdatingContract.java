// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code updateBackupRepository}: what is left out stays as it is. */
class UpdatingContract extends Contract {

    /** CloudStack 4.22's own update would empty the mount options, which makes the mount hard. */
    @Test
    void aNewNameLeavesAllElseAsItIs() {
        JsonNode before = repositories.add("mountopts", "vers=4.1,softerr,timeo=70,retrans=4", "backuptimeout", "1800",
                "capacitybytes", "1000");

        JsonNode after = repositories.update(before, "name", repositories.mark() + "-renamed");

        assertEquals(with(before, "name", repositories.mark() + "-renamed"), after);
        assertEquals(after, repositories.read(before), "a list shows what the update answered");
    }

    @Test
    void aNewAddressLeavesAllElseAsItIs() {
        JsonNode before = repositories.add("backuptimeout", "1800");

        assertEquals(with(before, "address", "nas.example.org:/new"),
                repositories.update(before, "address", "nas.example.org:/new"));
    }

    @Test
    void nothingToChangeChangesNothing() {
        JsonNode before = repositories.add("mountopts", "softerr,timeo=70");

        assertEquals(before, repositories.update(before));
    }

    @Test
    void newOptionsReplaceTheOldOnesAndTheTimeoutStays() {
        JsonNode before = repositories.add("mountopts", "hard", "backuptimeout", "1800");

        JsonNode after = repositories.update(before, "mountopts", "vers=4.2");

        assertEquals("vers=4.2,soft,timeo=50,retrans=3", after.path("mountopts").asText());
        assertEquals(1800, after.path("backuptimeout").asLong());
        assertFalse(after.path("hardmount").asBoolean(true));
    }

    @Test
    void emptyOptionsMeanTheDefaultAndTheTimeoutStays() {
        JsonNode before = repositories.add("mountopts", "hard,vers=3", "backuptimeout", "1800");

        JsonNode after = repositories.update(before, "mountopts", "");

        assertEquals("soft,timeo=50,retrans=3", after.path("mountopts").asText());
        assertEquals(1800, after.path("backuptimeout").asLong());
    }

    @Test
    void aTimeoutIsSetChangedAndDroppedByZeroWithoutTouchingTheOptions() {
        JsonNode repository = repositories.add("mountopts", "softerr,timeo=70,retrans=4");

        JsonNode set = repositories.update(repository, "backuptimeout", "600");
        assertEquals(600, set.path("backuptimeout").asLong());
        assertEquals("repository", set.path("backuptimeoutsource").asText());

        JsonNode changed = repositories.update(repository, "backuptimeout", "900");
        assertEquals(900, changed.path("effectivebackuptimeout").asLong());
        assertEquals("softerr,timeo=70,retrans=4", changed.path("mountopts").asText());

        assertEquals(repository, repositories.update(repository, "backuptimeout", "0"));
    }

    @ParameterizedTest
    @CsvSource({"1", "59", "-1", "604801"})
    void aTimeoutOutsideOneMinuteToOneWeekIsRefused(String seconds) {
        JsonNode before = repositories.add("backuptimeout", "1800");

        String refusal = repositories.tryToUpdate(before, "backuptimeout", seconds).refusal();

        assertTrue(refusal.contains("backuptimeout"), refusal);
        assertEquals(before, repositories.read(before));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '\'', value = {
        "nfs, 10.9.9.9:/b, 'hard'",
        "nfs4, 10.9.9.9:/b, 'hard,vers=4.1'",
        "nfs, 10.9.9.9:/b, 'vers=4.1,hard,timeo=600,nconnect=4'",
        "nfs, 10.9.9.9:/b, 'hard,timeo=60000'",
        "cifs, //10.9.9.9/b, 'hard,username=backup,password=S3cr3t.word,vers=3.0'",
        "cifs, //10.9.9.9/b, 'pass=S3cr3t.word,hard,user=DOM/backup%0therS3cret'"})
    void whatIsOfferedAsSafeMakesItSafeWhenSentBack(String type, String address, String options) {
        JsonNode hard = repositories.add("type", type, "address", address, "mountopts", options);
        assertTrue(hard.path("hardmount").asBoolean());

        JsonNode safe = repositories.update(hard, "mountopts", hard.path("safemountopts").asText());

        assertFalse(safe.path("hardmount").asBoolean(true));
        assertEquals(hard.path("safemountopts"), safe.path("mountopts"));
        assertTrue(safe.path("safemountopts").isMissingNode());
        assertTrue(Findings.warnings(safe).isEmpty(), safe.path("warnings").toString());
    }

    @Test
    void aMaskedSecretKeepsItsStoredValue() {
        JsonNode before = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word");

        JsonNode after = repositories.update(before, "mountopts", "username=other,password=********,vers=3.0");

        assertEquals("username=other,password=********,vers=3.0", after.path("mountopts").asText());
    }

    @Test
    void aMaskForWhichNothingIsStoredIsRefused() {
        JsonNode before = repositories.addCifs("mountopts", "username=backup,credentials=/etc/nas/credentials");

        String refusal = repositories.tryToUpdate(before, "mountopts", "username=backup,password=********").refusal();

        assertTrue(refusal.contains("mountopts") && refusal.contains("option password"), refusal);
        assertEquals(before, repositories.read(before));
    }

    @Test
    void theGuardsOwnOptionsAreRefused() {
        JsonNode before = repositories.add("backuptimeout", "1800");

        String refusal = repositories.tryToUpdate(before, "mountopts", "soft,x-nasguard.timeout=60").refusal();

        assertTrue(refusal.contains("x-nasguard.timeout") && refusal.contains("backuptimeout"), refusal);
        assertEquals(before, repositories.read(before));
    }

    @Test
    void anUpdateThatIsRefusedInPartChangesNothing() {
        JsonNode before = repositories.add();

        repositories.tryToUpdate(before, "name", repositories.mark() + "-new", "address", "nas:/new", "mountopts", "soft,bg",
                "backuptimeout", "600").refusal();

        assertEquals(before, repositories.read(before));
    }

    @Test
    void anEmptyNameIsRefused() {
        JsonNode before = repositories.add();

        String refusal = repositories.tryToUpdate(before, "name", "").refusal();

        assertTrue(refusal.contains("name"), refusal);
        assertEquals(before, repositories.read(before));
    }

    @Test
    void theOtherZonesOf422CanBeChangedThereAndStayOtherwise() {
        JsonNode before = repositories.add();

        JsonNode after = repositories.update(before, "crosszoneinstancecreation", "true");
        JsonNode renamed = repositories.update(before, "name", repositories.mark() + "-renamed");

        boolean known = server.hasCrossZoneInstanceCreation();
        assertEquals(known, after.path("crosszoneinstancecreation").asBoolean(false));
        assertEquals(known, renamed.path("crosszoneinstancecreation").asBoolean(false));
        assertEquals(known, renamed.has("crosszoneinstancecreation"));
    }

    @Test
    void anUnknownIdIsRefused() {
        String refusal = api.call("updateBackupRepository", "id", UUID.randomUUID().toString(), "name", "x").refusal();

        assertTrue(refusal.contains("id"), refusal);
    }

    @Test
    void anIdThatIsNoneOrMissingIsRefused() {
        assertTrue(api.call("updateBackupRepository", "id", "no-id", "name", "x").refusal().contains("id"));
        assertTrue(api.call("updateBackupRepository", "name", "x").refusal().contains("id"));
    }

    private static JsonNode with(JsonNode repository, String field, String value) {
        return ((ObjectNode) repository.deepCopy()).put(field, value);
    }
}
