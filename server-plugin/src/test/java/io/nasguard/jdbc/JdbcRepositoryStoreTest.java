// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryChange;
import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryStore.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real table definitions of each version, with rows as that version writes them. */
class JdbcRepositoryStoreTest {

    private final ReversingCipher cipher = new ReversingCipher();
    private final TimeZone timeZone = TimeZone.getDefault();

    @AfterEach
    void backToTheTimeZone() {
        TimeZone.setDefault(timeZone);
    }

    private static CloudDatabase database(String version) throws Exception {
        CloudDatabase database = CloudDatabase.of(version);
        database.execute("SET FOREIGN_KEY_CHECKS = 0;"
                + "INSERT INTO data_center (id, name, uuid, dns1, internal_dns1, networktype)"
                + " VALUES (1, 'Frankfurt', 'zone-1', '192.0.2.1', '192.0.2.1', 'Advanced')");
        return database;
    }

    private static void insert(CloudDatabase database, String uuid, String name, String mountOpts) throws SQLException {
        database.execute("INSERT INTO backup_repository (uuid, name, zone_id, provider, type, address, mount_opts, created)"
                + " VALUES ('" + uuid + "', '" + name + "', 1, 'nas', 'nfs', '10.0.0.1:/" + name + "', '" + mountOpts
                + "', '2026-01-02 03:04:05')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.0", "4.20.2", "4.21", "4.22"})
    void readsRowsAsEachVersionWritesThem(String version) throws Exception {
        CloudDatabase database = database(version);
        insert(database, "u1", "hard-by-omission", "");
        insert(database, "u2", "soft", cipher.encrypt("soft,timeo=50"));
        insert(database, "u3", "by-sql", "soft");
        database.execute("UPDATE backup_repository SET removed = '2026-01-03 00:00:00' WHERE uuid = 'u2'");
        insert(database, "u4", "softerr", cipher.encrypt("softerr"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

        List<Repository> found = new JdbcRepositoryStore(database, cipher).find(RepositoryFilter.all());

        assertEquals(List.of("u1", "u3", "u4"), found.stream().map(Repository::uuid).collect(Collectors.toList()));
        assertEquals("", found.get(0).mountOptions().text());
        assertFalse(found.get(1).mountOptions().isReadable());
        assertEquals("softerr", found.get(2).mountOptions().text());
        assertEquals("Frankfurt", found.get(0).zone().name());
        assertEquals("zone-1", found.get(0).zone().uuid());
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), found.get(0).created().orElseThrow().toInstant());
        assertEquals(Optional.empty(), found.get(0).crossZoneInstanceCreation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.2", "4.22"})
    void anUpdateWritesWhatItNamesAndNothingElse(String version) throws Exception {
        CloudDatabase database = database(version);
        insert(database, "u1", "old", "not-to-be-read");
        JdbcRepositoryStore store = new JdbcRepositoryStore(database, cipher);
        long id = store.byUuid("u1").orElseThrow().id();

        assertTrue(store.update(id, RepositoryChange.of("neu-ä", null, null, null)));
        assertEquals("not-to-be-read", database.read("SELECT mount_opts FROM backup_repository WHERE uuid = 'u1'"));
        assertEquals("neu-ä", store.byUuid("u1").orElseThrow().name());
        assertEquals("10.0.0.1:/old", store.byUuid("u1").orElseThrow().address());

        String longOptions = "soft,context=" + "a".repeat(600);
        assertTrue(store.update(id, RepositoryChange.of(null, null, longOptions, null)));
        assertEquals(cipher.encrypt(longOptions),
                database.read("SELECT mount_opts FROM backup_repository WHERE uuid = 'u1'"));
        assertEquals(longOptions, store.byUuid("u1").orElseThrow().mountOptions().text());
    }

    @Test
    void crossZoneIsWrittenWhereItExists() throws Exception {
        CloudDatabase database = database("4.22");
        insert(database, "u1", "r", "");
        JdbcRepositoryStore store = new JdbcRepositoryStore(database, cipher);
        store.update(store.byUuid("u1").orElseThrow().id(), RepositoryChange.of(null, null, null, true));
        assertEquals(Optional.of(true), store.byUuid("u1").orElseThrow().crossZoneInstanceCreation());
    }

    @Test
    void aRemovedRepositoryIsNeitherFoundNorUpdated() throws Exception {
        CloudDatabase database = database("4.20.2");
        insert(database, "u1", "r", "");
        JdbcRepositoryStore store = new JdbcRepositoryStore(database, cipher);
        long id = store.byUuid("u1").orElseThrow().id();
        store.remove(id);
        assertFalse(store.byUuid("u1").isPresent());
        assertFalse(store.update(id, RepositoryChange.of(null, null, "soft", null)));
        assertEquals("", database.read("SELECT mount_opts FROM backup_repository WHERE uuid = 'u1'"));
    }

    @Test
    void filtersByWhatTheDatabaseKnows() throws Exception {
        CloudDatabase database = database("4.20.2");
        insert(database, "u1", "100%_full", "");
        insert(database, "u2", "1000 full", "");
        insert(database, "u3", "o''brien", "");
        JdbcRepositoryStore store = new JdbcRepositoryStore(database, cipher);
        assertEquals(1, store.find(RepositoryFilter.of(null, null, null, null, "0%_f")).size());
        assertEquals(3, store.find(RepositoryFilter.of(null, null, null, null, "10.0.0.1:/")).size());
        assertEquals(1, store.find(RepositoryFilter.of(null, "o'brien", 1L, "nas", null)).size());
        assertEquals(0, store.find(RepositoryFilter.of(null, null, 2L, null, null)).size());
        assertEquals(0, store.find(RepositoryFilter.of("u1' OR '1'='1", null, null, null, null)).size());
    }

    @Test
    void aCipherTextIsDecryptedOnceAChangedOneAgain() throws Exception {
        CloudDatabase database = database("4.20.2");
        insert(database, "u1", "r", cipher.encrypt("soft"));
        insert(database, "u2", "s", "by-sql");
        JdbcRepositoryStore store = new JdbcRepositoryStore(database, cipher);
        store.find(RepositoryFilter.all());
        store.find(RepositoryFilter.all());
        assertEquals(2, cipher.decryptions);
        database.execute("UPDATE backup_repository SET mount_opts = '" + cipher.encrypt("hard") + "' WHERE uuid = 'u1'");
        assertEquals("hard", store.byUuid("u1").orElseThrow().mountOptions().text());
    }

    @Test
    void aDatabaseThatIsGoneIsSaidToBe() {
        JdbcRepositoryStore store = new JdbcRepositoryStore(() -> {
            throw new SQLException("gone");
        }, cipher);
        assertThrows(StoreException.class, () -> store.find(RepositoryFilter.all()));
        assertThrows(StoreException.class, () -> store.update(1, RepositoryChange.of(null, null, "soft", null)));
    }
}
