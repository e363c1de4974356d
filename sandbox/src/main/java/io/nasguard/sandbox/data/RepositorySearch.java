// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.cloudstack.backup.BackupRepository;
import org.apache.cloudstack.backup.BackupRepositoryVO;

/** The search behind the native list of backup repositories. */
public final class RepositorySearch {

    private static final EntityTable<BackupRepositoryVO> TABLE = new EntityTable<>(BackupRepositoryVO.class);

    private RepositorySearch() {
    }

    /** Each condition that is null matches all. One row that cannot be decrypted fails the search, as in CloudStack. */
    public static List<BackupRepository> find(Long id, String name, Long zoneId, String provider, String keyword) {
        StringBuilder where = new StringBuilder("removed IS NULL");
        List<Object> values = new ArrayList<>();
        equal(where, values, "id", id);
        equal(where, values, "name", name);
        equal(where, values, "zone_id", zoneId);
        equal(where, values, "provider", provider);
        if (keyword != null) {
            where.append(" AND (name LIKE ? OR provider LIKE ?)");
            values.add("%" + keyword + "%");
            values.add("%" + keyword + "%");
        }
        return new ArrayList<>(TABLE.find(where.toString(), values.toArray()));
    }

    private static void equal(StringBuilder where, List<Object> values, String column, Object value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }
}
