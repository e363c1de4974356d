// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secret in the mount options leaves the server towards the hosts only. */
class SecretsContract extends Contract {

    /** Like no other text anywhere. */
    private final String secret = "Nas5ecret" + UUID.randomUUID().toString().replace("-", "");
    private final List<String> answers = new ArrayList<>();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '\'', value = {
        "cifs, 'username=backup,password=SECRET'",
        "cifs, 'username=backup,password=SECRET,hard'",
        "cifs, 'username=backup,pass=SECRET'",
        "cifs, 'username=backup,password2=SECRET'",
        "cifs, 'user=DOM/backup%SECRET'",
        "ceph, 'name=backup,secret=SECRET'",
        "nfs, 'soft,password=SECRET'",
        "nfs, 'soft,passwort=SECRET'"})
    void itIsInNoAnswerAndNoEvent(String type, String pattern) {
        String options = pattern.replace("SECRET", secret);
        JsonNode added = repositories.add("type", type, "address", address(type), "mountopts", options);
        String id = added.path("id").asText();
        answers.add(added.toString());
        tell(api.xml("addBackupRepository", repositories.completed("type", type, "address", address(type),
                "mountopts", options)));
        repositories.list().stream().map(repository -> repository.path("id").asText()).forEach(repositories::adopt);
        tell(repositories.tryToUpdate(added, "mountopts", options + ",nosuid"));
        tell(repositories.tryToUpdate(added, "mountopts", options + ",bg", "backuptimeout", "1"));
        tell(api.xml("updateBackupRepository", "id", id, "mountopts", options + ",nosuid"));
        tell(api.call("validateBackupMountOptions", "type", type, "mountopts", options));
        tell(api.call("validateBackupMountOptions", "type", type, "mountopts", options + ",ro"));
        tell(api.xml("validateBackupMountOptions", "id", id, "mountopts", options));
        tell(repositories.listing());
        tell(api.xml("listBackupRepositories", "id", id));
        tell(api.call("listEvents", "page", "1", "pagesize", "50"));

        assertTrue(answers.get(0).contains("********"), answers.get(0));
        assertNowhere();
    }

    /** What is refused is quoted by nobody. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '|', value = {
        "|password=SECRET with a blank|",
        "|password=SECRET$(id)|",
        "|password=\"SECRET|",
        "|password:SECRET|",
        "|username=backup password=SECRET|",
        "|username=backup,,password=SECRET|",
        "|Password =SECRET|",
        "|password=SECRET,ü|"})
    void aRefusalDoesNotQuoteIt(String pattern) {
        String options = pattern.replace("SECRET", secret);
        JsonNode added = repositories.addCifs();

        tell(repositories.tryToAdd("type", "cifs", "address", "//10.9.9.9/b", "mountopts", options));
        tell(repositories.tryToUpdate(added, "mountopts", options));
        tell(api.xml("updateBackupRepository", "id", added.path("id").asText(), "mountopts", options));
        tell(api.call("validateBackupMountOptions", "type", "cifs", "mountopts", options));
        tell(repositories.listing());
        tell(api.call("listEvents", "page", "1", "pagesize", "50"));
        repositories.list().stream().map(repository -> repository.path("id").asText()).forEach(repositories::adopt);

        assertNowhere();
    }

    @Test
    void itIsNotInTheServersLog() throws IOException {
        Path log = server.log().orElse(null);
        Assumptions.assumeTrue(log != null, "LEFT OUT: where this server's log is, is not known (-Dapi.log)");
        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=" + secret);

        repositories.tryToUpdate(added, "mountopts", "hard,password=" + secret);
        repositories.tryToUpdate(added, "mountopts", "password=" + secret + ",bg");
        repositories.tryToUpdate(added, "mountopts", "password=" + secret + " x");
        api.call("validateBackupMountOptions", "type", "cifs", "mountopts", "password=" + secret);

        String text = Files.readString(log, StandardCharsets.UTF_8);
        assertTrue(text.length() > 0, "the log is written to");
        assertFalse(text.contains(secret), () -> text.lines().filter(line -> line.contains(secret)).findFirst().orElse(""));
    }

    @Test
    void itIsNotReadableInTheDatabase() {
        Database database = server.database().orElse(null);
        Assumptions.assumeTrue(database != null, "LEFT OUT: this server's database is not known (-Dapi.db)");

        JsonNode added = repositories.addCifs("mountopts", "username=backup,password=" + secret);

        String column = database.mountOptions(added.path("id").asText());
        assertFalse(column.contains(secret) || column.contains("username"), "the column is encrypted");
    }

    private void tell(ApiAnswer answer) {
        answers.add(answer.text());
    }

    private void assertNowhere() {
        for (String answer : answers) {
            assertFalse(answer.contains(secret), answer);
        }
    }

    private static String address(String type) {
        return type.equals("cifs") ? "//10.9.9.9/b" : "10.9.9.9:/b";
    }
}
