// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.status.InFlightBackup;
import io.nasguard.status.RestoringVm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real table definitions, with rows as each version leaves them. */
class JdbcInFlightStoreTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant SINCE = NOW.minusSeconds(4 * 3600);

    private final TimeZone timeZone = TimeZone.getDefault();

    @AfterEach
    void backToTheTimeZone() {
        TimeZone.setDefault(timeZone);
    }

    private static List<String> vms(List<InFlightBackup> backups) {
        return backups.stream().map(backup -> backup.vm().name()).collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.20.0", "4.20.2", "4.21", "4.22"})
    void findsWhatWasNotFinished(String version) throws Exception {
        CloudDatabase database = CloudDatabase.of(version);
        CloudRows rows = CloudRows.in(database);
        for (long vm = 1; vm <= 7; vm++) {
            rows.vm(vm, vm == 2 ? "Stopped" : "Running", vm == 2 ? null : Long.valueOf(5), 6L);
        }
        rows.backup(1, 1, "BackedUp", NOW.minusSeconds(100_000), null);
        rows.backup(7, 1, "BackingUp", NOW.minusSeconds(90_000), null);
        rows.backup(1, 1, "BackingUp", NOW.minusSeconds(7000), null);
        rows.backup(2, 2, "BackingUp", NOW.minusSeconds(600), null);
        rows.backup(3, 1, "BackingUp", NOW.minusSeconds(500), NOW.minusSeconds(100));
        rows.backup(4, 3, "BackingUp", NOW.minusSeconds(400), null);
        rows.backup(5, 1, "Failed", NOW.minusSeconds(300), null);
        rows.backup(6, 1, "BackedUp", NOW.minusSeconds(200), null);

        List<InFlightBackup> found = new JdbcInFlightStore(database).unfinished(SINCE);

        assertEquals(List.of("web1", "web2", "web3"), vms(found));
        assertEquals(Optional.of(6L), found.get(1).hostId());
        assertEquals(Optional.of("hard"), found.get(1).repositoryUuid());
        assertEquals(Optional.of(5L), found.get(0).hostId());
        assertEquals(NOW.minusSeconds(7000), found.get(0).started());
        assertEquals("i-2-1-VM", found.get(0).vm().instanceName());
        assertFalse(found.get(0).removed().isPresent());
        assertEquals(NOW.minusSeconds(100), found.get(2).removed().get());
    }

    @ParameterizedTest
    @CsvSource({"DATETIME, +00:00, UTC", "DATETIME, -09:30, Asia/Kolkata", "VARCHAR(255), +13:00, America/New_York",
        "DATETIME(3), +05:45, Pacific/Kiritimati"})
    void datesAreGmtWhateverTheZones(String type, String session, String server) throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows rows = CloudRows.in(database);
        database.execute("ALTER TABLE backups MODIFY `date` " + type);
        rows.vm(1, "Running", 5L, null);
        rows.backup(1, 1, "BackingUp", NOW.minusSeconds(7200), NOW.minusSeconds(60));
        TimeZone.setDefault(TimeZone.getTimeZone(server));

        List<InFlightBackup> found = new JdbcInFlightStore(() -> {
            Connection connection = database.open();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET time_zone = '" + session + "'");
            }
            return connection;
        }).unfinished(SINCE);

        assertEquals(NOW.minusSeconds(7200), found.get(0).started());
        assertEquals(NOW.minusSeconds(60), found.get(0).removed().get());
    }

    @Test
    void aDateThatIsNoneHidesNoOther() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows rows = CloudRows.in(database);
        database.execute("ALTER TABLE backups MODIFY `date` VARCHAR(255)");
        rows.vm(1, "Running", 5L, null);
        rows.backup(1, 1, "BackingUp", null, null);
        rows.backup(1, 1, "BackingUp", NOW.minusSeconds(60), null);
        database.execute("INSERT INTO backups (uuid, vm_id, type, status, backup_offering_id, account_id, domain_id,"
                + " zone_id, `date`) VALUES ('x', 1, 'FULL', 'BackingUp', 1, 1, 1, 1, 'the day before yesterday')");
        assertEquals(1, new JdbcInFlightStore(database).unfinished(SINCE).size());
    }

    @Test
    void theFloorMovesWithTime() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows rows = CloudRows.in(database);
        JdbcInFlightStore store = new JdbcInFlightStore(database);
        assertEquals(List.of(), store.unfinished(SINCE));
        rows.vm(1, "Running", 5L, null);
        rows.backup(1, 1, "BackingUp", NOW.minusSeconds(60), null);
        assertEquals(1, store.unfinished(SINCE).size());
        assertEquals(1, store.unfinished(SINCE.plusSeconds(30)).size());
        assertEquals(0, store.unfinished(NOW).size());
        // A longer wait reaches farther back.
        assertEquals(1, store.unfinished(SINCE.minusSeconds(100_000)).size());
    }

    @Test
    void whatIsFinishedCostsNothing() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows rows = CloudRows.in(database);
        rows.vm(1, "Running", 5L, null);
        database.execute("INSERT INTO backups (uuid, vm_id, type, status, backup_offering_id, account_id, domain_id,"
                + " zone_id, `date`) SELECT UUID(), 1, 'FULL', IF(seq % 100, 'BackedUp', 'BackingUp'), 1, 1, 1, 1,"
                + " UTC_TIMESTAMP() - INTERVAL 500000 - seq MINUTE FROM seq_1_to_100000");
        rows.backup(1, 1, "BackingUp", NOW.minusSeconds(60), null);
        try (Connection session = database.open()) {
            JdbcInFlightStore store = new JdbcInFlightStore(() -> thatStaysOpen(session));
            long before = rowsRead(session);
            assertEquals(1, store.unfinished(SINCE).size());
            long read = rowsRead(session) - before;
            assertTrue(read < 10_500, read + " rows were read");
        }
    }

    private static Connection thatStaysOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(JdbcInFlightStoreTest.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static long rowsRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }

    @Test
    void anyBackupIsFoundByItsFolder() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.21");
        CloudRows rows = CloudRows.in(database);
        rows.vm(1, "Running", 5L, null);
        rows.vm(2, "Running", 5L, null);
        String old = rows.backup(1, 1, "BackedUp", NOW.minusSeconds(10_000_000), null);
        String other = rows.backup(2, 1, "BackingUp", NOW.minusSeconds(100_000), NOW.minusSeconds(90_000));
        JdbcInFlightStore store = new JdbcInFlightStore(database);
        assertEquals(List.of("web1", "web2"),
                vms(store.byPaths(Set.of(old, other, "i-2-1-VM/none", "garbage", "' OR 1=1"))));
        assertEquals(List.of(), store.byPaths(Set.of()));
    }

    @Test
    void restoringVmsAndVms() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.22");
        CloudRows rows = CloudRows.in(database);
        rows.vm(1, "Restoring", null, 5L);
        rows.vm(2, "Running", 5L, null);
        JdbcInFlightStore store = new JdbcInFlightStore(database);
        List<RestoringVm> restoring = store.restoring();
        assertEquals(1, restoring.size());
        assertEquals("web1", restoring.get(0).vm().name());
        assertEquals("i-2-2-VM", store.vm(2).get().instanceName());
        assertFalse(store.vm(3).isPresent());
    }
}
