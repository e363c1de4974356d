// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import io.nasguard.repository.RestoreSupport;
import java.util.List;

/** The version of CloudStack that the database was last brought to, as its {@code version} table says. */
public final class CloudStackVersion implements RestoreSupport {

    private final Sql sql;
    private volatile String known;

    public CloudStackVersion(ConnectionSource connections) {
        this.sql = new Sql(connections, "The version of the database");
    }

    /**
     * @return true where a restore mounts the repository without its mount options, so always hard: CloudStack 4.20.0
     *         (its LibvirtRestoreBackupCommandWrapper takes the options and does not use them)
     */
    @Override
    public boolean restoresIgnoreMountOptions() {
        return version().startsWith("4.20.0.");
    }

    private String version() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private String read() {
        return sql.query("SELECT version FROM version WHERE step = 'Complete' ORDER BY id DESC LIMIT 1", List.of(),
                row -> row.getString(1)).stream().findFirst().orElse("");
    }
}
