// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import java.util.List;

/** What a zone itself sets: CloudStack's ConfigKey gives the value in force, not whose value it is. */
public final class ZoneSettings {

    private final Sql sql;

    public ZoneSettings(ConnectionSource connections) {
        this.sql = new Sql(connections, "The settings of the zone");
    }

    /** @return true when {@code data_center_details} holds a value of its own for the zone */
    public boolean hasOwn(long zoneId, String name) {
        return !sql.query("SELECT 1 FROM data_center_details WHERE dc_id = ? AND name = ? AND value IS NOT NULL",
                List.of(zoneId, name), row -> true).isEmpty();
    }
}
