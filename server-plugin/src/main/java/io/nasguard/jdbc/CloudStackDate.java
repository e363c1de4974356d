// SPDX-License-Identifier: Apache-2.0
package io.nasguard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A date as CloudStack's DAO writes it: text, in GMT, whatever zone the server or the session is in. It is read as text,
 * too: a driver may turn a DATETIME by the session's zone when it is read as a time.
 */
final class CloudStackDate {

    private static final int LENGTH = "yyyy-MM-dd HH:mm:ss".length();
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private CloudStackDate() {
    }

    /** @return null for NULL and for what is no date */
    static Instant read(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null || text.length() < LENGTH) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.substring(0, LENGTH), FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String write(Instant time) {
        return FORM.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
