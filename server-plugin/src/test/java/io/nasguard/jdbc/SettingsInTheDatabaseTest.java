// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsInTheDatabaseTest {

    private static void setting(CloudDatabase database, String name, String value) throws SQLException {
        database.execute("REPLACE INTO configuration (category, instance, component, name, value)"
                + " VALUES ('Advanced', 'DEFAULT', 'AgentManager', '" + name + "', " + value + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1800  |                                                   | 3600",
        "900   | ''                                                | 1800",
        "1800  | TakeBackupCommand=14400                           | 28800",
        "1800  | DhcpEntryCommand=600, TakeBackupCommand = 7200    | 14400",
        "1800  | xTakeBackupCommand=14400                          | 3600",
        "1800  | TakeBackupCommand=x                               | 3600",
        "1800  | TakeBackupCommand=0                               | 3600",
        "junk  |                                                   | 3600",
    })
    void theManagementServerWaitsTwoRounds(String wait, String commandsTimeout, long expected) throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        setting(database, "wait", "'" + wait + "'");
        if (commandsTimeout != null) {
            setting(database, "commands.timeout", "'" + commandsTimeout + "'");
        }
        assertEquals(expected, new JdbcClocks(database).managementWait());
    }

    @Test
    void waitTakesEffectAtOnceCommandsTimeoutAtTheNextStart() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        setting(database, "wait", "NULL");
        JdbcClocks clocks = new JdbcClocks(database);
        assertEquals(3600, clocks.managementWait());
        setting(database, "wait", "'60'");
        setting(database, "commands.timeout", "'TakeBackupCommand=14400'");
        assertEquals(120, clocks.managementWait());
        assertEquals(28800, new JdbcClocks(database).managementWait());
    }

    @Test
    void whatAZoneSetsItselfIsTold() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        database.execute("SET FOREIGN_KEY_CHECKS = 0;"
                + "INSERT INTO data_center_details (dc_id, name, value) VALUES (1, 'nas.backup.guard.default.timeout', '900')");
        ZoneSettings zones = new ZoneSettings(database);
        assertTrue(zones.hasOwn(1, "nas.backup.guard.default.timeout"));
        assertFalse(zones.hasOwn(2, "nas.backup.guard.default.timeout"));
    }

    @ParameterizedTest
    @CsvSource({"4.20.0.0, true", "4.20.1.0, false", "4.20.2.0, false", "4.21.0.0, false", "4.22.0.0, false"})
    void onlyRestoresOfTheFirstReleaseIgnoreTheOptions(String version, boolean expected) throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.0");
        database.execute("INSERT INTO version (version, updated, step) VALUES ('4.19.1.0', now(), 'Complete'),"
                + " ('" + version + "', now(), 'Complete')");
        assertEquals(expected, new CloudStackVersion(database).restoresIgnoreMountOptions());
    }
}
