// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no call makes: what an older CloudStack left, and what somebody's SQL did. */
class StoredRowsContract extends Contract {

    private Database database;

    @BeforeEach
    void needsTheDatabase() {
        Assumptions.assumeTrue(server.database().isPresent(), "LEFT OUT: this server's database is not known (-Dapi.db)");
        database = server.database().get();
    }

    /** Before the guard, a repository without options was stored like this, and so it is mounted: hard. */
    @Test
    void oneWithoutOptionsIsHardByOmission() {
        JsonNode old = stored(repositories.add(), "");

        assertEquals("", old.path("mountopts").asText());
        assertEquals("hard", old.path("mountmode").asText());
        assertEquals("default", old.path("mountmodesource").asText());
        assertTrue(old.path("hardmount").asBoolean());
        assertTrue(old.path("rpctimeout").isMissingNode());
        assertEquals("soft,timeo=50,retrans=3", old.path("safemountopts").asText());
        assertEquals(List.of("hard-mount"), Findings.warnings(old));
        assertTrue(repositories.list("hardmount", "true").contains(old));
    }

    @Test
    void oneWithoutOptionsIsMadeSafeByWhatIsOffered() {
        JsonNode old = stored(repositories.add(), "");

        JsonNode safe = repositories.update(old, "mountopts", old.path("safemountopts").asText());

        assertEquals("soft,timeo=50,retrans=3", safe.path("mountopts").asText());
        assertEquals("explicit", safe.path("mountmodesource").asText());
        assertFalse(safe.path("hardmount").asBoolean(true));
    }

    /** A rename is no reason to change how a mount behaves, nor to touch the column. */
    @Test
    void aRenameLeavesAnOldRowAsItIs() {
        JsonNode old = stored(repositories.add(), "");

        JsonNode renamed = repositories.update(old, "name", repositories.mark() + "-renamed");

        assertTrue(renamed.path("hardmount").asBoolean());
        assertEquals("", database.mountOptions(old.path("id").asText()));
    }

    /** The workaround that is passed around, in a database that is encrypted: CloudStack can no longer load the row. */
    @ParameterizedTest
    @ValueSource(strings = {"soft,timeo=50,retrans=3", "x", "AAAA"})
    void oneThatCannotBeDecryptedIsFlaggedAndFailsNothing(String column) {
        JsonNode sound = repositories.add();
        JsonNode broken = stored(repositories.add(), column);

        JsonNode warning = Findings.find(broken.path("warnings"), "options-unreadable");
        assertEquals("critical", warning.path("severity").asText());
        assertEquals("nas-backup-guard/docs/mount-options.html#options-unreadable", warning.path("doclink").asText());
        assertTrue(broken.path("mountopts").isMissingNode());
        assertTrue(broken.path("hardmount").isMissingNode(), "nobody knows");
        assertEquals("soft,timeo=50,retrans=3", broken.path("safemountopts").asText());
        assertEquals(List.of(sound, broken), repositories.list());
        assertEquals(List.of(sound), repositories.list("hardmount", "false"));
        assertEquals(2, repositories.list("sortby", "mountmode").size());
    }

    @Test
    void oneThatCannotBeDecryptedNeedsItsOptionsInAnUpdate() {
        JsonNode broken = stored(repositories.add(), "soft");

        String refusal = repositories.tryToUpdate(broken, "name", repositories.mark() + "-renamed").refusal();

        assertTrue(refusal.contains("mountopts"), refusal);
        assertEquals(broken, repositories.read(broken));
    }

    @Test
    void oneThatCannotBeDecryptedIsRepairedByAnUpdate() {
        JsonNode broken = stored(repositories.add(), "soft");

        JsonNode repaired = repositories.update(broken, "mountopts", broken.path("safemountopts").asText());

        assertEquals("soft,timeo=50,retrans=3", repaired.path("mountopts").asText());
        assertEquals(List.of(), Findings.warnings(repaired));
        assertNotEquals(200, api.call("deleteBackupRepository", "id", "no-id").status());
        assertEquals(200, api.call("deleteBackupRepository", "id", broken.path("id").asText()).status(),
                "CloudStack itself can load it again");
    }

    @Test
    void aMaskCannotStandForASecretThatCannotBeDecrypted() {
        JsonNode broken = stored(repositories.addCifs("mountopts", "password=S3cr3t.word"), "password=S3cr3t.word");

        String refusal = repositories.tryToUpdate(broken, "mountopts", "password=********").refusal();

        assertTrue(refusal.contains("option password"), refusal);
        assertTrue(broken.path("safemountopts").isMissingNode(), "for cifs nobody can say what would be right");
        assertFalse(broken.toString().contains("S3cr3t"));
    }

    @Test
    void aDryRunForOneThatCannotBeDecryptedSaysTheSame() {
        String id = stored(repositories.add(), "soft").path("id").asText();

        JsonNode without = api.call("validateBackupMountOptions", "id", id).ok().path("mountoptionsvalidation");
        JsonNode with = api.call("validateBackupMountOptions", "id", id, "mountopts", "soft").ok()
                .path("mountoptionsvalidation");

        assertEquals(List.of("options-unreadable"), Findings.codes(without.path("errors")));
        assertTrue(with.path("valid").asBoolean());
    }

    /** The column of another row: what CloudStack itself wrote, letter by letter. */
    @Test
    void theTimeoutTravelsInTheColumnAndIsShownApart() {
        JsonNode with = repositories.add("mountopts", "softerr,timeo=70,retrans=4", "backuptimeout", "900");

        JsonNode copy = stored(repositories.add(), database.mountOptions(with.path("id").asText()));

        assertEquals("softerr,timeo=70,retrans=4", copy.path("mountopts").asText());
        assertEquals(900, copy.path("backuptimeout").asLong());
    }

    @Test
    void aTypeThatNobodyKnowsIsListedWithoutAVerdict() {
        JsonNode odd = repositories.add();
        database.update("UPDATE backup_repository SET type = 'glusterfs' WHERE uuid = ?", odd.path("id").asText());

        JsonNode listed = repositories.read(odd);

        assertEquals("glusterfs", listed.path("type").asText());
        assertTrue(listed.path("hardmount").isMissingNode());
        assertTrue(listed.path("safemountopts").isMissingNode());
    }

    /** As an older row may spell it: types were taken as they came. */
    @Test
    void anOldSpellingOfATypeIsUnderstood() {
        JsonNode old = repositories.add("mountopts", "hard");
        database.update("UPDATE backup_repository SET type = 'NFS' WHERE uuid = ?", old.path("id").asText());

        assertTrue(repositories.read(old).path("hardmount").asBoolean());
    }

    private JsonNode stored(JsonNode repository, String column) {
        database.update("UPDATE backup_repository SET mount_opts = ? WHERE uuid = ?", column, repository.path("id").asText());
        return repositories.read(repository);
    }
}
