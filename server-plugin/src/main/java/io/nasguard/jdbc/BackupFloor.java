// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Where in {@code backups} the rows of a time begin. The table has no index on its date, its state or its removal, and
 * grows for ever; but ids are given in the order of time. So the first row of a time is found by halves, in some twenty
 * reads by the primary key, whatever the number of finished backups.
 */
final class BackupFloor {

    /** Rows of other backup providers may carry earlier dates than their neighbours: so many are read on top, in 6 ms. */
    private static final long MARGIN = 10_000;

    /** A floor that is a little too low costs a few rows more, and no search. */
    private static final long GOOD_NANOS = Duration.ofMinutes(1).toNanos();

    /** After so long nothing is taken over from the search before: it may have gone by dates that were out of order. */
    private static final long STANDS_NANOS = Duration.ofMinutes(5).toNanos();

    private final Sql sql;
    private final LongSupplier nanos;
    private long found;
    private long searchedAllAt;
    private Instant foundFor;
    private long foundAt;

    BackupFloor(Sql sql) {
        this(sql, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    BackupFloor(Sql sql, LongSupplier nanos) {
        this.sql = sql;
        this.nanos = nanos;
    }

    /** @return an id that no row has, or a later one than the first, whose backup began since then */
    synchronized long of(Instant since) {
        long now = nanos.getAsLong();
        boolean goesOn = foundFor != null && !since.isBefore(foundFor) && now - searchedAllAt <= STANDS_NANOS;
        if (!goesOn || now - foundAt > GOOD_NANOS) {
            found = search(since, goesOn ? found : 0);
            foundFor = since;
            foundAt = now;
            searchedAllAt = goesOn ? searchedAllAt : now;
        }
        return found - MARGIN;
    }

    private long search(Instant since, long from) {
        long[] ends = sql.query("SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) FROM backups", List.of(),
                row -> new long[] {row.getLong(1), row.getLong(2)}).get(0);
        long low = Math.min(Math.max(from, ends[0]), ends[1]);
        long high = ends[1] + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            List<Dated> next = sql.query("SELECT id, `date` FROM backups WHERE id >= ? AND `date` IS NOT NULL"
                    + " ORDER BY id LIMIT 1", List.of(middle), Dated::new);
            if (next.isEmpty() || next.get(0).date == null || !next.get(0).date.isBefore(since)) {
                high = middle;
            } else {
                low = next.get(0).id + 1;
            }
        }
        return low;
    }

    private static final class Dated {
        private final long id;
        private final Instant date;

        Dated(ResultSet row) throws SQLException {
            id = row.getLong(1);
            date = CloudStackDate.read(row, "date");
        }
    }
}
