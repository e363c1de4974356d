// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;

/**
 * A text in quotes that goes for a number, because Gson writes a number as it is.
 *
 * <p>The Gson of CloudStack 4.20 (1.7.2) writes a text character by character through a lock, and each {@code =} of
 * mount options as {@code \u003d}; CloudStack then searches the whole row once for each of them, to turn it back. The
 * Gson of 4.21 and later is faster at texts, and checks numbers: there a text stays a text.
 */
final class JsonText extends Number {

    private static final long serialVersionUID = 1;
    private static final boolean WRITTEN_AS_IT_IS = isWrittenAsItIs();

    private final String quoted;

    private JsonText(String text) {
        quoted = '"' + text + '"';
    }

    /** @return the JSON of a text, in the cheapest form that this Gson takes and that comes out the same */
    static JsonPrimitive of(String text) {
        return WRITTEN_AS_IT_IS && isPlain(text) ? new JsonPrimitive(new JsonText(text)) : new JsonPrimitive(text);
    }

    /** True where JSON needs no escape: printable ASCII but for the quote and the backslash. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWrittenAsItIs() {
        JsonText probe = new JsonText("=");
        try {
            return probe.toString().equals(new Gson().toJson(new JsonPrimitive(probe)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return quoted;
    }

    @Override
    public int intValue() {
        throw notANumber();
    }

    @Override
    public long longValue() {
        throw notANumber();
    }

    @Override
    public float floatValue() {
        throw notANumber();
    }

    @Override
    public double doubleValue() {
        throw notANumber();
    }

    private static UnsupportedOperationException notANumber() {
        return new UnsupportedOperationException("A text has no value as a number");
    }
}
