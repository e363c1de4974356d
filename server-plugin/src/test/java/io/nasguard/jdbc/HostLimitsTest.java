// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.repository.Clocks;
import io.nasguard.repository.EffectiveTimeout;
import org.junit.jupiter.api.Test;

class HostLimitsTest {

    @Test
    void withoutOurTablesTheDefaultHolds() throws Exception {
        Clocks clocks = new JdbcClocks(CloudDatabase.of("4.20.0"));
        assertEquals(EffectiveTimeout.DEFAULT_HOST_LIMIT, clocks.hostLimit(1L));
        assertEquals(EffectiveTimeout.DEFAULT_HOST_LIMIT, clocks.longestHostLimit());
    }

    @Test
    void theSmallestOfAZoneHoldsThere() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows rows = CloudRows.in(database);
        for (long id = 1; id <= 5; id++) {
            rows.host(id, "Up", id < 4 ? 1 : 2);
        }
        database.execute("INSERT INTO nas_backup_guard_host (host_id, command_timeout) VALUES"
                + " (1, 7200), (2, 3600), (3, 0), (4, 14400), (5, NULL), (6, 100)");
        Clocks clocks = new JdbcClocks(database);
        assertEquals(3540, clocks.hostLimit(1L));
        assertEquals(14340, clocks.hostLimit(2L));
        assertEquals(7140, clocks.hostLimit(3L));
        assertEquals(3540, clocks.hostLimit(null));
        assertEquals(14340, clocks.longestHostLimit());
    }
}
