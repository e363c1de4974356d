// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.event;

import java.util.UUID;

import io.nasguard.sandbox.db.Sql;

/** Writes rows of table {@code event}. */
public final class EventStore {
    public static final String CREATED = "Created";
    public static final String SCHEDULED = "Scheduled";
    public static final String STARTED = "Started";
    public static final String COMPLETED = "Completed";

    private static final int DESCRIPTION_LENGTH = 1024;

    private EventStore() {
    }

    /** @return id of the new row */
    public static long save(String state, String level, long userId, long accountId, String type, boolean display,
            String description, Long resourceId, String resourceType, long startId) {
        long domainId = Sql.first(row -> row.getLong(1), "SELECT domain_id FROM account WHERE id = ?", accountId).orElse(1L);
        return Sql.insert("INSERT INTO event (uuid, type, state, description, user_id, account_id, domain_id, resource_id, "
                        + "resource_type, created, level, start_id, archived, display) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), ?, ?, 0, ?)",
                UUID.randomUUID().toString(), type, state, shorten(description), userId, accountId, domainId, resourceId,
                resourceType, level, startId, display);
    }

    private static String shorten(String text) {
        return text == null || text.length() <= DESCRIPTION_LENGTH ? text : text.substring(0, DESCRIPTION_LENGTH);
    }
}
