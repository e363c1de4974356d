// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code addBackupRepository} stores, and answers. */
class AddingContract extends Contract {

    private static final String SAFE = "soft,timeo=50,retrans=3";

    @Test
    void anNfsRepositoryWithoutOptionsIsStoredAsSoftWithATimeout() {
        JsonNode added = repositories.add("name", repositories.mark() + "-plain");

        assertAll(
                () -> assertEquals(repositories.mark() + "-plain", added.path("name").asText()),
                () -> assertEquals("10.9.9.9:/export/backup", added.path("address").asText()),
                () -> assertEquals("nas", added.path("provider").asText()),
                () -> assertEquals("nfs", added.path("type").asText()),
                () -> assertEquals(repositories.zone(), added.path("zoneid").asText()),
                () -> assertFalse(added.path("zonename").asText().isEmpty()),
                () -> assertTrue(added.path("created").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}")),
                () -> assertEquals(SAFE, added.path("mountopts").asText()),
                () -> assertEquals("soft", added.path("mountmode").asText()),
                () -> assertEquals("explicit", added.path("mountmodesource").asText()),
                () -> assertTrue(added.path("hardmount").isBoolean() && !added.path("hardmount").asBoolean()),
                () -> assertEquals(20, added.path("rpctimeout").asLong()),
                () -> assertTrue(added.path("backuptimeout").isMissingNode()),
                () -> assertEquals(7140, added.path("effectivebackuptimeout").asLong()),
                () -> assertEquals("host", added.path("backuptimeoutsource").asText()),
                () -> assertTrue(added.path("safemountopts").isMissingNode()),
                () -> assertEquals(List.of(), Findings.warnings(added)));
        assertEquals(added, repositories.read(added), "a list shows the same");
    }

    @Test
    void emptyOptionsAreNoOptions() {
        assertEquals(SAFE, repositories.add("mountopts", "").path("mountopts").asText());
    }

    @ParameterizedTest(name = "{0} is stored as {1}")
    @CsvSource(quoteCharacter = '\'', value = {
        "'vers=4.1,nconnect=4', 'vers=4.1,nconnect=4,soft,timeo=50,retrans=3', soft, 20",
        "'timeo=100', 'timeo=100,soft,retrans=3', soft, 40",
        "'retrans=5', 'retrans=5,soft,timeo=50', soft, 30",
        "'softreval', 'softreval,soft,timeo=50,retrans=3', soft, 20",
        "'soft', 'soft', soft, 180",
        "'softerr,timeo=100,retrans=2', 'softerr,timeo=100,retrans=2', softerr, 30",
        "'hard,soft,timeo=50,retrans=3', 'hard,soft,timeo=50,retrans=3', soft, 20",
        "'soft,vers=3,proto=udp,timeo=11,retrans=3', 'soft,vers=3,proto=udp,timeo=11,retrans=3', soft, 17"})
    void optionsAreCompletedSoThatNoMountIsHardByOmission(String given, String stored, String mode, long rpcTimeout) {
        JsonNode added = repositories.add("mountopts", given);

        assertEquals(stored, added.path("mountopts").asText());
        assertEquals(mode, added.path("mountmode").asText());
        assertEquals("explicit", added.path("mountmodesource").asText());
        assertFalse(added.path("hardmount").asBoolean(true));
        assertEquals(rpcTimeout, added.path("rpctimeout").asLong());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '\'', value = {
        "'hard', 'soft,timeo=50,retrans=3'",
        "'soft,hard', 'soft,timeo=50,retrans=3'",
        "'vers=4.1,hard,timeo=600', 'vers=4.1,timeo=600,soft,retrans=3'"})
    void anExplicitHardIsKeptAndCriticallyWarnedOf(String given, String safe) {
        JsonNode added = repositories.add("mountopts", given);

        assertEquals(given, added.path("mountopts").asText());
        assertEquals("hard", added.path("mountmode").asText());
        assertEquals("explicit", added.path("mountmodesource").asText());
        assertTrue(added.path("hardmount").asBoolean());
        assertTrue(added.path("rpctimeout").isMissingNode(), "a hard mount never gives up");
        assertEquals(safe, added.path("safemountopts").asText());
        JsonNode warning = Findings.find(added.path("warnings"), "hard-mount");
        assertEquals("critical", warning.path("severity").asText());
        assertEquals("mountopts", warning.path("parameter").asText());
        assertEquals("hard", warning.path("option").asText());
        assertTrue(warning.path("message").asText().contains("soft,timeo=50,retrans=3"), "it says what to set");
        assertEquals("nas-backup-guard/docs/mount-options.html#hard-mount", warning.path("doclink").asText());
    }

    @Test
    void nfs4IsAcceptedAndStaysNfs4() {
        JsonNode added = repositories.add("type", "nfs4");

        assertEquals("nfs4", added.path("type").asText());
        assertEquals(SAFE, added.path("mountopts").asText());
        assertFalse(added.path("hardmount").asBoolean(true));
    }

    @Test
    void cifsIsSoftOnItsOwn() {
        JsonNode added = repositories.addCifs();

        assertEquals("cifs", added.path("type").asText());
        assertEquals("", added.path("mountopts").asText());
        assertEquals("soft", added.path("mountmode").asText());
        assertEquals("default", added.path("mountmodesource").asText());
        assertFalse(added.path("hardmount").asBoolean(true));
        assertEquals(180, added.path("rpctimeout").asLong());
        assertEquals(List.of(), Findings.warnings(added));
    }

    @Test
    void aCifsPasswordIsShownAsEightStars() {
        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word,vers=3.0");

        assertEquals("username=backup,password=********,vers=3.0", added.path("mountopts").asText());
        assertEquals("username=backup,password=********,vers=3.0", repositories.read(added).path("mountopts").asText());
    }

    @Test
    void aHardCifsMountCanBeMadeSafeWithItsPasswordMasked() {
        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word,hard");

        assertTrue(added.path("hardmount").asBoolean());
        assertEquals("username=backup,password=********,soft", added.path("safemountopts").asText());
        assertEquals(List.of("hard-mount"), Findings.warnings(added));
    }

    @ParameterizedTest
    @CsvSource({"ceph", "cephfs", "CephFS"})
    void cephIsHardWhateverIsGivenAndCannotBeMadeSafe(String type) {
        JsonNode added = repositories.add("type", type, "address", "10.9.9.9:6789:/backup",
                "mountopts", "name=backup,secret=QUJDRA==,osd_request_timeout=20");

        assertEquals("ceph", added.path("type").asText());
        assertEquals("name=backup,secret=********,osd_request_timeout=20", added.path("mountopts").asText());
        assertEquals("hard", added.path("mountmode").asText());
        assertEquals("default", added.path("mountmodesource").asText());
        assertTrue(added.path("hardmount").asBoolean());
        assertTrue(added.path("rpctimeout").isMissingNode());
        assertTrue(added.path("safemountopts").isMissingNode());
        assertEquals(List.of("hard-mount"), Findings.warnings(added));
    }

    @Test
    void theProviderIsNasWhereNoneIsNamed() {
        assertEquals("nas", repositories.add("provider", null).path("provider").asText());
    }

    @Test
    void theCapacityIsKept() {
        assertEquals(1_099_511_627_776L, repositories.add("capacitybytes", "1099511627776").path("capacitybytes").asLong());
    }

    @Test
    void aBackupTimeoutOfItsOwnIsInForceAndIsNoMountOption() {
        JsonNode added = repositories.add("backuptimeout", "3600");

        assertEquals(3600, added.path("backuptimeout").asLong());
        assertEquals(3600, added.path("effectivebackuptimeout").asLong());
        assertEquals("repository", added.path("backuptimeoutsource").asText());
        assertEquals(SAFE, added.path("mountopts").asText());
        assertEquals(List.of(), Findings.warnings(added));
    }

    @Test
    void aBackupTimeoutAboveTheHostsLimitIsCutByItAndWarnedOf() {
        JsonNode added = repositories.add("backuptimeout", "604800");

        assertEquals(604_800, added.path("backuptimeout").asLong());
        assertEquals(7140, added.path("effectivebackuptimeout").asLong());
        assertEquals("host", added.path("backuptimeoutsource").asText());
        JsonNode warning = Findings.find(added.path("warnings"), "timeout-exceeds-management-wait");
        assertEquals("warning", warning.path("severity").asText());
        assertEquals("backuptimeout", warning.path("parameter").asText());
    }

    @ParameterizedTest
    @CsvSource({"0", "59", "-1", "604801", "9223372036854775807"})
    void aBackupTimeoutOutsideOneMinuteToOneWeekIsRefused(String seconds) {
        String refusal = repositories.tryToAdd("backuptimeout", seconds).refusal();

        assertTrue(refusal.contains("backuptimeout"), refusal);
        assertEquals(List.of(), repositories.list());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(quoteCharacter = '\'', value = {
        "'soft,timeo=50,retrans=3,retry=10000', mount-retry-too-long, retry, warning",
        "'soft,timeo=5,retrans=0', rpc-timeout-too-short, timeo, warning",
        "'soft,timeo=2000,retrans=3', rpc-timeout-too-long, timeo, warning",
        "'soft,timeo=50,retrans=3,intr', option-without-effect, intr, info",
        "'soft,timeo=50,retrans=3,nconect=4', unknown-option, nconect, warning"})
    void aWarningNamesTheOptionToBlame(String options, String code, String option, String severity) {
        JsonNode added = repositories.add("mountopts", options);

        assertEquals(List.of(code), Findings.warnings(added));
        JsonNode warning = Findings.find(added.path("warnings"), code);
        assertEquals(option, warning.path("option").asText());
        assertEquals(severity, warning.path("severity").asText());
        assertFalse(warning.path("message").asText().isEmpty());
        assertEquals("nas-backup-guard/docs/mount-options.html#" + code, warning.path("doclink").asText());
        assertEquals(added, repositories.read(added), "a list warns of the same");
    }

    /** CloudStack's own DAO would cut them to 255 characters without a word. */
    @Test
    void longOptionsAreStoredWhole() {
        String given = "context=" + "a".repeat(600);

        JsonNode added = repositories.add("mountopts", given);

        assertEquals(given + "," + SAFE, added.path("mountopts").asText());
        assertEquals("soft", repositories.read(added).path("mountmode").asText());
    }

    /** As above: the column takes 1024. */
    @Test
    void aLongAddressIsStoredWhole() {
        String address = "nas.example.org:/" + "a".repeat(600);

        assertEquals(address, repositories.add("address", address).path("address").asText());
    }

    @Test
    void theOtherZonesOf422AreKeptThereAndUnknownBefore() {
        JsonNode added = repositories.add("crosszoneinstancecreation", "true");

        assertEquals(server.hasCrossZoneInstanceCreation(), added.path("crosszoneinstancecreation").asBoolean(false));
        assertEquals(server.hasCrossZoneInstanceCreation(), added.has("crosszoneinstancecreation"));
    }

    @Test
    void onlyCloudStack4200IsSaidToRestoreWithoutTheOptions() {
        JsonNode added = repositories.add();

        assertEquals(server.restoresIgnoreMountOptions(),
                Findings.codes(added.path("warnings")).contains(Findings.RESTORE_IGNORES_OPTIONS));
    }

    @Test
    void aZoneThatIsNoneIsRefused() {
        assertTrue(repositories.tryToAdd("zoneid", UUID.randomUUID().toString()).refusal().contains("zoneid"));
    }

    @ParameterizedTest
    @CsvSource({"name", "address", "type", "zoneid"})
    void aRequiredParameterThatIsMissingIsNamed(String parameter) {
        String refusal = repositories.tryToAdd(parameter, null).refusal();

        assertTrue(refusal.contains(parameter), refusal);
    }
}
