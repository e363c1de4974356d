// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Date;

/** Dates as CloudStack keeps them in its database: GMT, whatever time zone the server and the database are in. */
public final class DatabaseDates {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TEXT_WITH_FRACTION = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart().appendPattern("[.SSSSSS][.SSS][.S]").optionalEnd()
            .toFormatter();

    private DatabaseDates() {
    }

    /** @return such as {@code 2026-01-31 23:59:59} */
    public static String format(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC).format(TEXT);
    }

    /** @param text as the database driver gives a datetime column; null gives null */
    public static Date parse(String text) {
        return text == null ? null : Date.from(LocalDateTime.parse(text, TEXT_WITH_FRACTION).toInstant(ZoneOffset.UTC));
    }
}
