// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.OptionalLong;

/** Whole numbers in option values: decimal digits, no sign, no leading zero (the kernel would read octal). */
final class Numbers {

    private static final int MOST_DIGITS = 18;

    private Numbers() {
    }

    /** The number, or empty where the text is none or has more than 18 digits. */
    static OptionalLong parse(String text) {
        if (!isNumber(text) || text.length() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The value of the last option of this name, or the default where there is none in the range. */
    static long last(MountOptions options, String name, long min, long max, long byDefault) {
        String value = options.last(name).flatMap(MountOption::value).orElse("");
        OptionalLong number = parse(value);
        return number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max
                ? number.getAsLong() : byDefault;
    }
}
