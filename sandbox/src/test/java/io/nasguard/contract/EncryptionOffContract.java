// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** An installation without database encryption: what the column holds can be read, and so checked to the letter. */
@DisabledIfSystemProperty(named = "api.url", matches = ".+", disabledReason = "needs a sandbox of its own")
class EncryptionOffContract {

    private static ServerUnderTest server;

    private Repositories repositories;
    private Database database;

    @BeforeAll
    static void start() throws IOException {
        server = SandboxProcess.start(System.getProperty("contract.like", "4.20.2"), false).asServerUnderTest();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void prepare() {
        repositories = new Repositories(server);
        database = server.database().orElseThrow();
    }

    @AfterEach
    void leaveNothingBehind() {
        repositories.close();
    }

    @Test
    void whatIsStoredIsPlain() {
        assertEquals("soft,timeo=50,retrans=3", column(repositories.add()));
    }

    @Test
    void theTimeoutStandsBehindTheOptions() {
        JsonNode repository = repositories.add("mountopts", "vers=4.1", "backuptimeout", "900");
        assertEquals("vers=4.1,soft,timeo=50,retrans=3,x-nasguard.timeout=900", column(repository));

        repositories.update(repository, "mountopts", "");
        assertEquals("soft,timeo=50,retrans=3,x-nasguard.timeout=900", column(repository));

        repositories.update(repository, "backuptimeout", "0");
        assertEquals("soft,timeo=50,retrans=3", column(repository));
    }

    @Test
    void aMaskedSecretKeepsItsStoredValue() {
        JsonNode repository = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word,hard");

        JsonNode updated = repositories.update(repository, "mountopts", repository.path("safemountopts").asText());

        assertEquals("username=backup,password=********,soft", updated.path("mountopts").asText());
        assertEquals("username=backup,password=S3cr3t.word,soft", column(repository));
    }

    @Test
    void aNewSecretReplacesTheStoredOne() {
        JsonNode repository = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word");

        repositories.update(repository, "mountopts", "username=backup,password=An0ther.one");

        assertEquals("username=backup,password=An0ther.one", column(repository));
    }

    @Test
    void aRenameLeavesTheColumnAsItIs() {
        JsonNode repository = repositories.addCifs("mountopts", "username=backup,password=S3cr3t.word", "backuptimeout", "900");

        repositories.update(repository, "name", repositories.mark() + "-renamed");

        assertEquals("username=backup,password=S3cr3t.word,x-nasguard.timeout=900", column(repository));
    }

    @Test
    void whatSomebodysSqlWroteCanBeRead() {
        JsonNode repository = repositories.add();
        database.update("UPDATE backup_repository SET mount_opts = 'softerr,timeo=70' WHERE uuid = ?",
                repository.path("id").asText());

        JsonNode listed = repositories.read(repository);

        assertEquals("softerr,timeo=70", listed.path("mountopts").asText());
        assertFalse(listed.path("hardmount").asBoolean(true));
    }

    /** What a host would refuse is flagged, not hidden; its value is no reason for a list to fail. */
    @Test
    void whateverIsStoredTheListGoesOn() {
        JsonNode repository = repositories.add();
        database.update("UPDATE backup_repository SET mount_opts = ? WHERE uuid = ?",
                "soft , \"bg,password=S3cr3t.word;$(reboot)\u00e9", repository.path("id").asText());

        JsonNode listed = repositories.read(repository);

        assertTrue(listed.path("warnings").size() > 0);
        assertFalse(listed.toString().contains("S3cr3t"), listed.toString());
    }

    private String column(JsonNode repository) {
        return database.mountOptions(repository.path("id").asText());
    }
}
