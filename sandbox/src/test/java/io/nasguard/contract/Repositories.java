// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The repositories that a test adds, which are gone when it ends. */
final class Repositories implements AutoCloseable {

    private final ServerUnderTest server;
    private final ApiClient api;
    private final String zone;
    /** In the name of each, so that a test can list its own whatever else there is. */
    private final String mark = "contract-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> added = new ArrayList<>();

    Repositories(ServerUnderTest server) {
        this.server = server;
        this.api = server.admin();
        this.zone = server.zoneIds().get(0);
    }

    /** A part of the name of every repository of this test, and of no other. */
    String mark() {
        return mark;
    }

    /** The id of the zone they are in unless told otherwise. */
    String zone() {
        return zone;
    }

    /** Adds an nfs repository; parameters, name and value in turn, add to the required ones or take their place. */
    JsonNode add(String... parameters) {
        JsonNode repository = tryToAdd(parameters).ok().path("backuprepository");
        added.add(repository.path("id").asText());
        return repository;
    }

    JsonNode addCifs(String... parameters) {
        List<String> all = new ArrayList<>(List.of("type", "cifs", "address", "//10.9.9.9/backup"));
        Collections.addAll(all, parameters);
        return add(all.toArray(String[]::new));
    }

    /** As {@link #add}, for a call that may be refused. */
    ApiAnswer tryToAdd(String... parameters) {
        return api.call("addBackupRepository", completed(parameters));
    }

    /** The parameters of {@link #add} with the required ones. */
    String[] completed(String... parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", mark + "-" + (added.size() + 1));
        all.put("address", "10.9.9.9:/export/backup");
        all.put("type", "nfs");
        all.put("provider", "nas");
        all.put("zoneid", zone);
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** Sees to it that a repository goes with the others that was not added by {@link #add}. */
    void adopt(String id) {
        added.add(id);
    }

    JsonNode update(JsonNode repository, String... parameters) {
        return tryToUpdate(repository, parameters).ok().path("backuprepository");
    }

    ApiAnswer tryToUpdate(JsonNode repository, String... parameters) {
        List<String> all = new ArrayList<>(List.of("id", repository.path("id").asText()));
        Collections.addAll(all, parameters);
        return api.call("updateBackupRepository", all.toArray(String[]::new));
    }

    /** The repository as a list shows it now. */
    JsonNode read(JsonNode repository) {
        List<JsonNode> found =
                api.call("listBackupRepositories", "id", repository.path("id").asText()).list("backuprepository");
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** The repositories of this test that such a list shows. */
    List<JsonNode> list(String... parameters) {
        return listing(parameters).list("backuprepository");
    }

    /** A list of the repositories of this test. */
    ApiAnswer listing(String... parameters) {
        List<String> all = new ArrayList<>(List.of("keyword", mark));
        Collections.addAll(all, parameters);
        return api.call("listBackupRepositories", all.toArray(String[]::new));
    }

    /** Deletes all of them; one that CloudStack cannot load goes by SQL. */
    @Override
    public void close() {
        for (String id : added) {
            if (api.call("deleteBackupRepository", "id", id).status() != 200) {
                server.database().ifPresent(database ->
                        database.update("DELETE FROM backup_repository WHERE uuid = ?", id));
            }
        }
    }
}
