// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code validateBackupMountOptions}: says what would be stored, and stores nothing. */
class DryRunContract extends Contract {

    private static final List<String> STORED_FIELDS = List.of("mountopts", "mountmode", "mountmodesource", "hardmount",
            "rpctimeout", "backuptimeout", "effectivebackuptimeout", "backuptimeoutsource", "safemountopts");

    private JsonNode validate(String... parameters) {
        return api.call("validateBackupMountOptions", parameters).ok().path("mountoptionsvalidation");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(quoteCharacter = '\'', value = {
        "nfs, , ",
        "nfs, 'vers=4.1,nconnect=4', 600",
        "nfs4, 'hard', ",
        "nfs, 'timeo=5,soft,retrans=0', 604800",
        "cifs, 'username=backup,password=S3cr3t.word', ",
        "cifs, 'hard,password=S3cr3t.word', 7200",
        "cephfs, 'name=backup,secret=QUJDRA==', "})
    void itSaysWhatAddingThenStores(String type, String options, String timeout) {
        String address = type.equals("cifs") ? "//10.9.9.9/b" : "10.9.9.9:/b";
        JsonNode foretold = validate("type", type, "mountopts", options, "backuptimeout", timeout,
                "address", address, "zoneid", repositories.zone());
        assertTrue(foretold.path("valid").asBoolean());
        assertEquals(List.of(), Findings.codes(foretold.path("errors")));
        assertEquals(List.of(), repositories.list(), "nothing is stored yet");

        JsonNode added = repositories.add("type", type, "mountopts", options, "backuptimeout", timeout, "address", address);

        for (String field : STORED_FIELDS) {
            assertEquals(added.path(field), foretold.path(field), field);
        }
        List<String> warnings = new ArrayList<>(Findings.codes(foretold.path("warnings")));
        warnings.remove("soft-may-truncate");
        assertEquals(Findings.codes(added.path("warnings")), warnings);
    }

    @Test
    void onlyHereIsSaidWhatASoftMountCanCost() {
        JsonNode plan = validate("type", "nfs");

        JsonNode note = Findings.find(plan.path("warnings"), "soft-may-truncate");
        assertEquals("info", note.path("severity").asText());
        assertEquals("nas-backup-guard/docs/mount-options.html#soft-may-truncate", note.path("doclink").asText());
        assertFalse(Findings.codes(validate("type", "nfs", "mountopts", "hard").path("warnings")).contains("soft-may-truncate"));
    }

    @Test
    void whatIsWrongIsAnAnswerAndNoError() {
        JsonNode plan = validate("type", "nfs", "mountopts", "soft,bg,timeo=0");

        assertFalse(plan.path("valid").asBoolean(true));
        assertEquals(List.of("refused-option", "out-of-range"), Findings.codes(plan.path("errors")));
        JsonNode error = Findings.find(plan.path("errors"), "refused-option");
        assertEquals("critical", error.path("severity").asText());
        assertEquals("mountopts", error.path("parameter").asText());
        assertEquals("bg", error.path("option").asText());
        assertFalse(error.path("message").asText().isEmpty());
        assertEquals("nas-backup-guard/docs/mount-options.html#refused-option", error.path("doclink").asText());
    }

    @Test
    void everyParameterIsLookedAtAtOnce() {
        JsonNode plan = validate("type", "nfs", "mountopts", "soft,bg", "address", "/only/a/path", "backuptimeout", "5");

        List<String> parameters = new ArrayList<>();
        plan.path("errors").forEach(error -> parameters.add(error.path("parameter").asText()));
        assertEquals(List.of("address", "backuptimeout", "mountopts"), parameters.stream().sorted().toList());
    }

    @Test
    void anUnknownTypeIsAnErrorOfTheParameterType() {
        for (String type : new String[] {"ntfs", null}) {
            JsonNode plan = validate("type", type, "mountopts", "soft");

            assertFalse(plan.path("valid").asBoolean(true));
            assertEquals("type", Findings.find(plan.path("errors"), "unknown-type").path("parameter").asText());
        }
    }

    @Test
    void withAnIdItForetellsAnUpdateAndChangesNothing() {
        JsonNode before = repositories.addCifs("mountopts", "hard,username=backup,password=S3cr3t.word", "backuptimeout", "900");
        String id = before.path("id").asText();

        JsonNode plan = validate("id", id, "mountopts", before.path("safemountopts").asText());

        assertTrue(plan.path("valid").asBoolean());
        assertEquals("username=backup,password=********,soft", plan.path("mountopts").asText());
        assertFalse(plan.path("hardmount").asBoolean(true));
        assertEquals(900, plan.path("backuptimeout").asLong(), "the timeout stays");
        assertEquals(before, repositories.read(before));
    }

    @Test
    void withAnIdWhatIsLeftOutStays() {
        JsonNode before = repositories.add("mountopts", "softerr,timeo=70,retrans=4", "backuptimeout", "900");

        JsonNode plan = validate("id", before.path("id").asText(), "backuptimeout", "0");

        assertTrue(plan.path("valid").asBoolean());
        assertEquals("softerr,timeo=70,retrans=4", plan.path("mountopts").asText());
        assertTrue(plan.path("backuptimeout").isMissingNode());
        assertEquals("host", plan.path("backuptimeoutsource").asText());
        assertEquals(before, repositories.read(before));
    }

    @Test
    void aMaskedSecretNeedsARepositoryThatHasIt() {
        JsonNode plan = validate("type", "cifs", "mountopts", "username=backup,password=********");

        assertFalse(plan.path("valid").asBoolean(true));
        assertEquals("password", Findings.find(plan.path("errors"), "masked-secret").path("option").asText());
    }

    @Test
    void anUnknownIdIsRefused() {
        assertTrue(api.call("validateBackupMountOptions", "id", UUID.randomUUID().toString(), "mountopts", "soft")
                .refusal().contains("id"));
    }

    @Test
    void theZonesSettingsApply() {
        settings.setInZone(repositories.zone(), Settings.DEFAULT_NFS_OPTIONS, "softerr,timeo=80,retrans=2");

        assertEquals("softerr,timeo=80,retrans=2",
                validate("type", "nfs", "zoneid", repositories.zone()).path("mountopts").asText());
        assertEquals("soft,timeo=50,retrans=3", validate("type", "nfs").path("mountopts").asText());
    }
}
