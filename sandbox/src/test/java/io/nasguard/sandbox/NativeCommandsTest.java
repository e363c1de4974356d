// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What CloudStack's own commands do without the plugin, its mistakes included: what the plugin is there to change. */
@ParameterizedClass
@EnumSource(Like.class)
class NativeCommandsTest {

    private static NativeServer server;

    @Parameter
    private Like like;

    @BeforeParameterizedClassInvocation
    static void start(Like version) throws Exception {
        server = NativeServer.start(version);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void onlyRowsThatCanBeRead() throws Exception {
        server.sql("UPDATE backup_repository SET removed = NOW() WHERE name = 'fra-nas-by-sql'");
    }

    @Test
    void oneRowThatCannotBeDecryptedFailsTheWholeList() throws Exception {
        server.sql("UPDATE backup_repository SET removed = NULL WHERE name = 'fra-nas-by-sql'");

        assertEquals(530, server.status("listBackupRepositories"));
        assertEquals(200, server.status("listBackupRepositories", "name", "ams-nas-daily"));
    }

    @Test
    void theListHasNoPages() throws Exception {
        JsonNode all = server.call("listBackupRepositories");
        JsonNode page = server.call("listBackupRepositories", "page", "1", "pagesize", "2");

        assertEquals(all.at("/backuprepository").size(), page.at("/backuprepository").size());
        assertTrue(all.at("/backuprepository").size() >= 12);
    }

    @Test
    void theListCanBeNarrowed() throws Exception {
        assertEquals(1, server.call("listBackupRepositories", "name", "ams-nas-web").at("/count").asInt());
        assertTrue(server.call("listBackupRepositories", "keyword", "ams-").toString().contains("ams-ceph"));
        assertFalse(server.call("listBackupRepositories", "zoneid", server.zoneId()).toString().contains("fra-nas"));
        assertTrue(server.call("listBackupRepositories", "provider", "none").isEmpty());
    }

    /** 4.20.0 answers with the options, passwords and all; later versions do not answer with them. */
    @Test
    void only4200TellsTheMountOptions() throws Exception {
        String answer = server.call("listBackupRepositories", "name", "ams-windows-share").toString();

        assertEquals(like == Like.V4_20_0, answer.contains("password=sandbox-cifs-secret"), answer);
    }

    @Test
    void anythingIsStored() throws Exception {
        JsonNode added = server.call("addBackupRepository", "name", "anything", "type", "TAPE", "provider", "nas",
                "address", "$(reboot)", "zoneid", server.zoneId(), "mountopts", "hard, bg ;").at("/backuprepository");

        assertEquals("tape", added.path("type").asText());
        assertEquals("$(reboot)", added.path("address").asText());
        assertEquals(200, server.status("deleteBackupRepository", "id", added.path("id").asText()));
    }

    @Test
    void cephfsIsStoredAsCeph() throws Exception {
        JsonNode added = server.call("addBackupRepository", "name", "c", "type", "CephFS", "provider", "nas",
                "address", "10.0.0.1:/c", "zoneid", server.zoneId()).at("/backuprepository");

        assertEquals("ceph", added.path("type").asText());
    }

    @Test
    void aFailureOfTheDatabaseIs530() throws Exception {
        JsonNode answer = server.call("addBackupRepository", "name", "no provider", "type", "nfs", "address", "10.0.0.1:/b",
                "zoneid", server.zoneId());

        assertEquals(530, answer.path("errorcode").asInt());
        assertEquals("Unable to persist on DB, due to: Column 'provider' cannot be null", answer.path("errortext").asText());
    }

    @Test
    void aRepositoryWithBackupsStays() throws Exception {
        String id = server.call("listBackupRepositories", "name", "ams-nas-daily").at("/backuprepository/0/id").asText();

        JsonNode answer = server.call("deleteBackupRepository", "id", id);

        assertEquals("Failed to delete backup repository as there are backups present on it", answer.path("errortext").asText());
    }

    @Test
    void anUpdateCameWith422AndWipesTheMountOptions() throws Exception {
        if (!like.atLeast(Like.V4_22)) {
            assertEquals(432, server.status("updateBackupRepository", "id", "x", "name", "y"));
            return;
        }
        String id = server.call("listBackupRepositories", "name", "ams-nas-mail").at("/backuprepository/0/id").asText();

        server.call("updateBackupRepository", "id", id, "name", "ams-nas-mail-2");
        server.sql("UPDATE backup_repository SET name = IF(mount_opts = '', 'wiped', 'kept') WHERE uuid = '" + id + "'");

        assertEquals("wiped", server.call("listBackupRepositories", "id", id).at("/backuprepository/0/name").asText());
    }

    @Test
    void from422OnAddingIsAnEventAndInstancesMayComeUpElsewhere() throws Exception {
        String id = server.call("addBackupRepository", "name", "with event", "type", "nfs", "provider", "nas",
                "address", "10.0.0.1:/e", "zoneid", server.zoneId(), "crosszoneinstancecreation", "true")
                .at("/backuprepository/id").asText();

        assertEquals(like.atLeast(Like.V4_22), !server.call("listEvents", "type", "BACKUP.REPOSITORY.ADD").isEmpty());
        assertEquals(like.atLeast(Like.V4_22), server.call("listBackupRepositories", "id", id)
                .at("/backuprepository/0/crosszoneinstancecreation").asBoolean());
    }

    @Test
    void listsAreAnswered() throws Exception {
        assertEquals(2, server.call("listZones").at("/count").asInt());
        assertEquals(3, server.call("listPods").at("/count").asInt());
        assertEquals(3, server.call("listClusters").at("/count").asInt());
        assertEquals(12, server.call("listHosts", "type", "Routing").at("/count").asInt());
        assertEquals(3, server.call("listAlerts").at("/count").asInt());
        assertTrue(server.call("listEvents").at("/count").asInt() >= 4);
    }

    @Test
    void pagesAndKeywords() throws Exception {
        JsonNode second = server.call("listHosts", "page", "2", "pagesize", "5");

        assertEquals(12, second.at("/count").asInt());
        assertEquals(5, second.at("/host").size());
        assertEquals("ams-kvm-06", second.at("/host/0/name").asText());
        assertEquals(4, server.call("listHosts", "keyword", "fra-").at("/count").asInt());
        assertEquals(1, server.call("listHosts", "state", "Alert").at("/count").asInt());
    }

    @Test
    void settingsAreCheckedForTheirTypeOnly() throws Exception {
        assertEquals("7200", server.call("updateConfiguration", "name", "wait", "value", "7200").at("/configuration/value").asText());
        assertEquals("7200", server.call("listConfigurations", "name", "wait").at("/configuration/0/value").asText());
        assertEquals("-1", server.call("updateConfiguration", "name", "wait", "value", "-1").at("/configuration/value").asText());
        assertEquals("Value [soon] is not a valid [class java.lang.Integer].",
                server.call("updateConfiguration", "name", "wait", "value", "soon").path("errortext").asText());
        assertEquals("Config parameter with name no.such doesn't exist",
                server.call("updateConfiguration", "name", "no.such", "value", "1").path("errortext").asText());
    }

    @Test
    void aZoneMayHaveAValueOfItsOwn() throws Exception {
        String zone = server.zoneId();
        String name = "backup.framework.provider.plugin";

        assertEquals("zone", server.call("updateConfiguration", "name", name, "value", "veeam", "zoneid", zone)
                .at("/configuration/scope").asText());

        assertEquals("veeam", server.call("listConfigurations", "name", name, "zoneid", zone)
                .at("/configuration/0/value").asText());
        assertEquals("nas", server.call("listConfigurations", "name", name).at("/configuration/0/value").asText());
        assertEquals("Invalid scope id provided for the parameter wait",
                server.call("updateConfiguration", "name", "wait", "value", "5", "zoneid", zone).path("errortext").asText());
    }

    /** How long commands may take one by one is a setting that came after 4.20.0. */
    @Test
    void timeoutsOfCommands() throws Exception {
        assertEquals(like == Like.V4_20_0, server.call("listConfigurations", "name", "commands.timeout").isEmpty());
    }
}
