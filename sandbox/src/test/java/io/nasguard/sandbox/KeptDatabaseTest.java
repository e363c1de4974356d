// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptDatabaseTest {

    private Path folder;

    @BeforeEach
    void newFolder() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "native").toAbsolutePath()), "data-");
    }

    /** Without the backup framework there is no command about repositories; it takes a restart. */
    @Test
    void theBackupFrameworkIsOffUntilTheNextStart() throws Exception {
        try (NativeServer server = NativeServer.start(Like.V4_20_2, "--data", folder.toString())) {
            server.call("updateConfiguration", "name", "backup.framework.enabled", "value", "false");
            assertTrue(server.call("listApis").toString().contains("\"addBackupRepository\""));
        }
        try (NativeServer server = NativeServer.start(Like.V4_20_2, "--data", folder.toString())) {
            assertFalse(server.call("listApis").toString().contains("\"addBackupRepository\""));
            assertEquals(432, server.status("listBackupRepositories"));
        }
    }

    @Test
    void whatAKilledSandboxLeavesIsTakenOver() throws Exception {
        NativeServer killed = NativeServer.start(Like.V4_20_2, "--data", folder.toString());
        killed.call("addBackupRepository", "name", "survivor", "type", "nfs", "provider", "nas", "address", "10.0.0.1:/s",
                "zoneid", killed.zoneId());
        killed.kill();
        assertTrue(killed.databaseAnswers(), "nobody was there to stop it");

        try (NativeServer server = NativeServer.start(Like.V4_20_2, "--data", folder.toString())) {
            assertFalse(killed.databaseAnswers());
            assertEquals(1, server.call("listBackupRepositories", "name", "survivor").at("/count").asInt());
        }
    }
}
