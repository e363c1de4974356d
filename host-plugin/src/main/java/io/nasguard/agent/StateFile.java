// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guard's form of a file: a line {@code key=value} for each value, in which {@code %} and control characters
 * stand as {@code %25}, {@code %0A} and so on.
 */
final class StateFile {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9.]*");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,15})(\\.[0-9]{1,9})?");

    private final Map<String, String> values;

    private StateFile(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Parses a file.
     *
     * @param text the whole text
     * @return its values
     * @throws UnreadableException where a line has another form or a key stands twice
     */
    static StateFile parse(String text) throws UnreadableException {
        Map<String, String> values = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isEmpty()) {
                continue;
            }
            int equals = lines[i].indexOf('=');
            if (equals < 0 || !KEY.matcher(lines[i].substring(0, equals)).matches()) {
                throw new UnreadableException("line " + (i + 1) + " is not key=value");
            }
            String key = lines[i].substring(0, equals);
            if (values.put(key, decode(lines[i].substring(equals + 1))) != null) {
                throw new UnreadableException("line " + (i + 1) + " gives " + key + " a second time");
            }
        }
        return new StateFile(values);
    }

    private static String decode(String value) {
        return ESCAPE.matcher(value).replaceAll(escape ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** A value; null where there is none. */
    String text(String key) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A value that must be there. */
    String required(String key) throws UnreadableException {
        String value = text(key);
        if (value == null) {
            throw new UnreadableException(key + " is missing");
        }
        return value;
    }

    /** A whole number, not negative; null where there is none. */
    Long whole(String key) throws UnreadableException {
        String value = text(key);
        if (value == null) {
            return null;
        }
        if (!WHOLE.matcher(value).matches()) {
            throw new UnreadableException(key + " is no whole number: " + shortened(value));
        }
        return Long.valueOf(value);
    }

    /** Seconds, of which the fraction is dropped; null where there are none. */
    Long seconds(String key) throws UnreadableException {
        String value = text(key);
        if (value == null) {
            return null;
        }
        Matcher seconds = SECONDS.matcher(value);
        if (!seconds.matches()) {
            throw new UnreadableException(key + " is no number of seconds: " + shortened(value));
        }
        return Long.valueOf(seconds.group(1));
    }

    /** True where the value is the word true. */
    boolean flag(String key) {
        return "true".equals(values.get(key));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
