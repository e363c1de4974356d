// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ids are given in the order of time, mostly: another provider's rows carry the dates of what it found. */
class BackupFloorTest {

    private long nanos;

    @Test
    void whatDatesOutOfOrderHidIsFoundAgain() throws Exception {
        CloudDatabase database = CloudDatabase.of("4.20.2");
        CloudRows.in(database).vm(1, "Running", 5L, null);
        Instant since = Instant.now().minusSeconds(4 * 3600);
        database.execute("INSERT INTO backups (id, uuid, vm_id, type, status, backup_offering_id, account_id, domain_id,"
                + " zone_id, `date`) SELECT seq, UUID(), 1, 'FULL', 'BackedUp', IF(seq > 50000, 3, 1), 1, 1, 1,"
                + " UTC_TIMESTAMP() - INTERVAL IF(seq > 50000, 9000, 60) MINUTE FROM seq_1_to_100000");
        BackupFloor floor = new BackupFloor(new Sql(database, "Backups"), () -> nanos);
        assertTrue(floor.of(since) > 50_000);

        // The provider is gone, and its rows with it.
        database.execute("DELETE FROM backups WHERE id > 50000");
        nanos += Duration.ofMinutes(6).toNanos();
        assertTrue(floor.of(since.plusSeconds(360)) <= 0);
    }
}
