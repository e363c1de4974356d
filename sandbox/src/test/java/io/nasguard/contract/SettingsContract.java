// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's settings: in force as soon as they are changed, globally and per zone. */
class SettingsContract extends Contract {

    private static final String SAFE = "soft,timeo=50,retrans=3";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "nas.backup.guard.enabled, 'true', false",
        "nas.backup.guard.default.nfs.mount.options, 'soft,timeo=50,retrans=3', true",
        "nas.backup.guard.default.timeout, '0', true",
        "nas.backup.guard.stall.timeout, '300', true",
        "nas.backup.guard.hard.mount.policy, 'warn', true",
        "nas.backup.guard.poll.interval, '30', false",
        "nas.backup.guard.docs.url, '', true"})
    void eachIsThereWithItsDefaultAndIsDynamic(String name, String value, boolean perZone) {
        JsonNode setting = setting(name, null);

        assertEquals(value, setting.path("value").asText());
        assertTrue(setting.path("isdynamic").asBoolean());
        assertFalse(setting.path("description").asText().isEmpty());
        boolean inZone = !api.call("listConfigurations", "name", name, "zoneid", repositories.zone())
                .list("configuration").isEmpty();
        assertEquals(perZone, inZone, "whether it is one of the zone's settings");
    }

    @Test
    void theDefaultOptionsAreTheSettings() {
        settings.set(Settings.DEFAULT_NFS_OPTIONS, "softerr,timeo=80,retrans=2,vers=4.1");

        assertEquals("softerr,timeo=80,retrans=2,vers=4.1", repositories.add().path("mountopts").asText());
        assertEquals("vers=3,softerr,timeo=80,retrans=2", repositories.add("mountopts", "vers=3").path("mountopts").asText());
    }

    @Test
    void theDefaultOptionsOfAZoneComeBeforeTheGlobalOnes() {
        settings.set(Settings.DEFAULT_NFS_OPTIONS, "soft,timeo=90,retrans=3");
        settings.setInZone(repositories.zone(), Settings.DEFAULT_NFS_OPTIONS, "softerr,timeo=80,retrans=2");

        assertEquals("softerr,timeo=80,retrans=2", repositories.add().path("mountopts").asText());
        assertEquals("soft,timeo=90,retrans=3", repositories.add("zoneid", otherZone()).path("mountopts").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hard", "vers=4.1", "soft,bg", "soft,timeo=x", "soft timeo=50", "soft,x-nasguard.timeout=60"})
    void defaultOptionsThatCannotBeUsedFallBackToTheBuiltInOnes(String value) {
        settings.set(Settings.DEFAULT_NFS_OPTIONS, value);

        JsonNode added = repositories.add();

        assertEquals(SAFE, added.path("mountopts").asText());
    }

    @Test
    void theDefaultTimeoutIsThatOfRepositoriesWithoutTheirOwn() {
        JsonNode without = repositories.add();
        JsonNode with = repositories.add("backuptimeout", "600");

        settings.set(Settings.DEFAULT_TIMEOUT, "1200");

        assertEquals(1200, repositories.read(without).path("effectivebackuptimeout").asLong());
        assertEquals("global", repositories.read(without).path("backuptimeoutsource").asText());
        assertTrue(repositories.read(without).path("backuptimeout").isMissingNode());
        assertEquals(600, repositories.read(with).path("effectivebackuptimeout").asLong());
        assertEquals("repository", repositories.read(with).path("backuptimeoutsource").asText());
    }

    @Test
    void theDefaultTimeoutOfAZoneComesBeforeTheGlobalOne() {
        settings.set(Settings.DEFAULT_TIMEOUT, "1200");
        settings.setInZone(repositories.zone(), Settings.DEFAULT_TIMEOUT, "1500");

        JsonNode added = repositories.add();

        assertEquals(1500, added.path("effectivebackuptimeout").asLong());
        assertEquals("zone", added.path("backuptimeoutsource").asText());
        JsonNode elsewhere = repositories.add("zoneid", otherZone());
        assertEquals(1200, elsewhere.path("effectivebackuptimeout").asLong());
        assertEquals("global", elsewhere.path("backuptimeoutsource").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "604801", "-1"})
    void aDefaultTimeoutThatIsNoneLeavesTheHostsLimit(String value) {
        settings.set(Settings.DEFAULT_TIMEOUT, value);

        JsonNode added = repositories.add();

        assertEquals(7140, added.path("effectivebackuptimeout").asLong());
        assertEquals("host", added.path("backuptimeoutsource").asText());
    }

    @Test
    void rejectRefusesAnExplicitHard() {
        JsonNode hard = repositories.add("mountopts", "hard");
        settings.set(Settings.HARD_MOUNT_POLICY, "reject");

        String refusal = repositories.tryToAdd("mountopts", "vers=4.1,hard").refusal();
        assertTrue(refusal.contains("option hard") && refusal.contains("soft,timeo=50,retrans=3"), refusal);
        repositories.tryToUpdate(hard, "mountopts", "hard,vers=4.1").refusal();
        assertEquals(SAFE, repositories.add().path("mountopts").asText());

        assertEquals("hard", repositories.update(hard, "name", repositories.mark() + "-renamed").path("mountopts").asText(),
                "an update that leaves the options out is never refused for them");
        assertEquals(600, repositories.update(hard, "backuptimeout", "600").path("backuptimeout").asLong());
    }

    @Test
    void rejectOfAZoneIsForThatZone() {
        settings.setInZone(repositories.zone(), Settings.HARD_MOUNT_POLICY, "reject");

        repositories.tryToAdd("mountopts", "hard").refusal();
        assertEquals("hard", repositories.add("mountopts", "hard", "zoneid", otherZone()).path("mountmode").asText());
    }

    @Test
    void aPolicyThatIsNoneCountsAsWarn() {
        settings.set(Settings.HARD_MOUNT_POLICY, "perhaps");

        assertEquals(List.of("hard-mount"), Findings.warnings(repositories.add("mountopts", "hard")));
    }

    @Test
    void whereTheGuardIsOffOptionsAreStoredAsTheyAreGiven() {
        settings.set(Settings.ENABLED, "false");

        assertEquals("", repositories.add().path("mountopts").asText());
        JsonNode asGiven = repositories.add("mountopts", "vers=4.1,bg");
        assertEquals("vers=4.1,bg", asGiven.path("mountopts").asText());
        assertEquals("hard", asGiven.path("mountmode").asText());
        assertEquals("default", asGiven.path("mountmodesource").asText());
    }

    @Test
    void whatWasStoredWhileTheGuardWasOffIsFlaggedAndCanBeMadeSafe() {
        settings.set(Settings.ENABLED, "false");
        JsonNode unsafe = repositories.add("mountopts", "vers=4.1,nconnect=4");
        settings.set(Settings.ENABLED, "true");

        JsonNode listed = repositories.read(unsafe);

        assertTrue(listed.path("hardmount").asBoolean());
        assertEquals("default", listed.path("mountmodesource").asText());
        assertEquals("vers=4.1,nconnect=4,soft,timeo=50,retrans=3", listed.path("safemountopts").asText());
        JsonNode safe = repositories.update(listed, "mountopts", listed.path("safemountopts").asText());
        assertFalse(safe.path("hardmount").asBoolean(true));
    }

    @Test
    void linksGoToTheDocumentationsOwnServerWhereOneIsSet() {
        JsonNode hard = repositories.add("mountopts", "hard");
        settings.set(Settings.DOCS_URL, "https://docs.example.org/guard/");

        assertEquals("https://docs.example.org/guard/mount-options.html#hard-mount",
                Findings.find(repositories.read(hard).path("warnings"), "hard-mount").path("doclink").asText());
    }

    private JsonNode setting(String name, String zone) {
        return api.call("listConfigurations", "name", name, "zoneid", zone).list("configuration").stream()
                .filter(found -> found.path("name").asText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no setting " + name));
    }

    private String otherZone() {
        List<String> zones = server.zoneIds();
        Assumptions.assumeTrue(zones.size() > 1, "LEFT OUT: this server has one zone only");
        return zones.get(1);
    }
}
