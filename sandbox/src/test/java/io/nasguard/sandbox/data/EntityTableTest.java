// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.crypto.DatabaseEncryption;
import io.nasguard.sandbox.database.EmbeddedDatabase;
import io.nasguard.sandbox.database.Schema;
import io.nasguard.sandbox.db.CloudDataSource;
import io.nasguard.sandbox.db.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.cloudstack.backup.BackupRepositoryVO;
import org.apache.cloudstack.backup.dao.BackupRepositoryDaoImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;

class EntityTableTest {

    private static final String OPTIONS = "username=backup,password=S3cr3t.word";

    private static EmbeddedDatabase database;
    private static MariaDbPoolDataSource pool;
    private static DataSource before;

    private final BackupRepositoryDaoImpl repositories = new BackupRepositoryDaoImpl();

    @BeforeAll
    static void start() throws SQLException {
        before = known();
        database = EmbeddedDatabase.startFresh(Path.of("target", "sandbox"));
        try (Connection connection = DriverManager.getConnection(database.url() + "?user=root")) {
            connection.createStatement().execute("CREATE DATABASE entities");
        }
        pool = new MariaDbPoolDataSource(database.url() + "entities?user=root&maxPoolSize=2");
        try (Connection connection = pool.getConnection()) {
            Schema.create(connection, Like.current());
        }
    }

    /** Tests of the engine share one server in this process. */
    private static DataSource known() {
        try {
            return CloudDataSource.get();
        } catch (IllegalStateException noneYet) {
            return null;
        }
    }

    @AfterAll
    static void stop() {
        CloudDataSource.set(before);
        DatabaseEncryption.enable("engine test");
        pool.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        CloudDataSource.set(pool);
        DatabaseEncryption.enable("entity test");
        Sql.update("DELETE FROM backup_repository");
    }

    @Test
    void anEncryptedColumnHoldsCipherText() {
        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));

        assertEquals(OPTIONS, stored.getMountOptions());
        assertNotEquals(OPTIONS, column(stored));
        assertFalse(column(stored).contains("S3cr3t"));
    }

    @Test
    void withEncryptionOffItHoldsThePlainText() {
        DatabaseEncryption.disable();

        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));

        assertEquals(OPTIONS, stored.getMountOptions());
        assertEquals(OPTIONS, column(stored));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        BackupRepositoryVO stored = repositories.persist(repository(""));

        assertEquals("", stored.getMountOptions());
        assertEquals("", column(stored));
    }

    /** CloudStack's own way: nothing says that the end of a long text is lost. */
    @Test
    void aLongTextIsCutTo255Characters() {
        String text = "x".repeat(300);

        assertEquals(255, repositories.persist(repository(text)).getMountOptions().length());
    }

    @Test
    void aRowThatCannotBeDecryptedFailsWhateverReadsIt() {
        BackupRepositoryVO good = repositories.persist(repository(OPTIONS));
        BackupRepositoryVO bad = repositories.persist(repository(OPTIONS));
        Sql.update("UPDATE backup_repository SET mount_opts = 'soft,timeo=50' WHERE id = ?", bad.getId());

        assertThrows(CloudRuntimeException.class, () -> repositories.findById(bad.getId()));
        assertThrows(CloudRuntimeException.class, repositories::listAll);
        assertEquals(OPTIONS, repositories.findById(good.getId()).getMountOptions());
    }

    @Test
    void anUpdateWritesOnlyWhatWasSet() {
        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));
        String cipherText = column(stored);
        BackupRepositoryVO change = repositories.createForUpdate(stored.getId());
        change.setName("renamed");

        assertTrue(repositories.update(stored.getId(), change));

        assertEquals("renamed", repositories.findById(stored.getId()).getName());
        assertEquals(cipherText, column(stored));
    }

    @Test
    void anUpdateWithoutAChangeWritesNothing() {
        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));

        assertFalse(repositories.update(stored.getId(), repositories.findById(stored.getId())));
    }

    @Test
    void aRemovedRowIsFoundOnlyBySayingSo() {
        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));

        assertTrue(repositories.remove(stored.getId()));

        assertNull(repositories.findById(stored.getId()));
        assertNull(repositories.findByUuid(stored.getUuid()));
        assertEquals(stored.getId(), repositories.findByUuidIncludingRemoved(stored.getUuid()).getId());
    }

    @Test
    void datesAreKeptInGmt() {
        BackupRepositoryVO stored = repositories.persist(repository(OPTIONS));

        assertEquals(DatabaseDates.format(stored.getCreated()),
                Sql.first(row -> row.getString(1), "SELECT created FROM backup_repository").orElseThrow().substring(0, 19));
    }

    @Test
    void whatTheDatabaseRefusesIsToldAsCloudStackTellsIt() {
        BackupRepositoryVO noProvider = new BackupRepositoryVO(1, null, "nas", "nfs", "10.0.0.1:/b", "", null);

        CloudRuntimeException refusal = assertThrows(CloudRuntimeException.class, () -> repositories.persist(noProvider));

        assertEquals("Unable to persist on DB, due to: Column 'provider' cannot be null", refusal.getMessage());
    }

    private static BackupRepositoryVO repository(String mountOptions) {
        return new BackupRepositoryVO(1, "nas", "nas", "cifs", "//10.0.0.1/b", mountOptions, null);
    }

    private static String column(BackupRepositoryVO repository) {
        return Sql.first(row -> row.getString(1), "SELECT mount_opts FROM backup_repository WHERE id = ?", repository.getId())
                .orElseThrow();
    }
}
