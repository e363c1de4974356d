// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static io.nasguard.contract.ServerUnderTest.Role.READ_ONLY_ADMIN;
import static io.nasguard.contract.ServerUnderTest.Role.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: CloudStack's roles decide, and {@code listApis} tells. */
class RolesContract extends Contract {

    private static final Set<String> OURS = Set.of("addBackupRepository", "updateBackupRepository",
            "listBackupRepositories", "validateBackupMountOptions");

    @Test
    void aReadOnlyAdminMayListAndIsToldSo() {
        JsonNode added = repositories.add("mountopts", "hard");
        ApiClient readOnly = client(READ_ONLY_ADMIN);

        assertEquals(List.of(added),
                readOnly.call("listBackupRepositories", "id", added.path("id").asText()).list("backuprepository"));
        assertEquals(Set.of("listBackupRepositories"), commandsOf(readOnly));
    }

    @ParameterizedTest
    @ValueSource(strings = {"addBackupRepository", "updateBackupRepository", "validateBackupMountOptions"})
    void aReadOnlyAdminMayDoNoMore(String command) {
        JsonNode before = repositories.add();

        ApiAnswer answer = client(READ_ONLY_ADMIN).call(command, parameters(before));

        assertRefused(answer);
        assertEquals(List.of(before), repositories.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"addBackupRepository", "updateBackupRepository", "listBackupRepositories",
        "validateBackupMountOptions"})
    void aUserMayDoNothing(String command) {
        JsonNode before = repositories.add();

        assertRefused(client(USER).call(command, parameters(before)));
        assertEquals(List.of(before), repositories.list());
    }

    @Test
    void aUserIsToldOfNoneOfThem() {
        assertEquals(Set.of(), commandsOf(client(USER)));
    }

    private String[] parameters(JsonNode repository) {
        return repositories.completed("id", repository.path("id").asText(), "name", repositories.mark() + "-changed");
    }

    private static void assertRefused(ApiAnswer answer) {
        assertNotEquals(200, answer.status(), answer.text());
        assertTrue(Set.of(401, 432).contains(answer.status()), answer.text());
    }

    private static Set<String> commandsOf(ApiClient client) {
        return client.call("listApis").list("api").stream().map(command -> command.path("name").asText())
                .filter(OURS::contains).collect(Collectors.toSet());
    }

    private ApiClient client(ServerUnderTest.Role role) {
        Assumptions.assumeTrue(server.users().isPresent(), "LEFT OUT: this server's other users are not known");
        return server.users().get().as(role);
    }
}
