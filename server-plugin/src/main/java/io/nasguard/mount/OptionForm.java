// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the value of a known option has to look like. */
final class OptionForm {

    private enum Kind { FLAG, NUMBER, WORD, WORD_LIST, TEXT, FLAG_OR_TEXT, ANY }

    static final OptionForm FLAG = new OptionForm(Kind.FLAG, 0, 0, Collections.emptySet());
    static final OptionForm TEXT = new OptionForm(Kind.TEXT, 0, 0, Collections.emptySet());
    static final OptionForm FLAG_OR_TEXT = new OptionForm(Kind.FLAG_OR_TEXT, 0, 0, Collections.emptySet());
    /** With a value, with an empty one or without. */
    static final OptionForm ANY = new OptionForm(Kind.ANY, 0, 0, Collections.emptySet());

    /** What is wrong with a value: a code and the words that say what to give. */
    static final class Fault {

        private final String code;
        private final String expected;

        private Fault(String code, String expected) {
            this.code = code;
            this.expected = expected;
        }

        String code() {
            return code;
        }

        String expected() {
            return expected;
        }
    }

    private final Kind kind;
    private final long min;
    private final long max;
    private final Set<String> words;

    private OptionForm(Kind kind, long min, long max, Set<String> words) {
        this.kind = kind;
        this.min = min;
        this.max = max;
        this.words = words;
    }

    static OptionForm number(long min, long max) {
        return new OptionForm(Kind.NUMBER, min, max, Collections.emptySet());
    }

    static OptionForm words(String... words) {
        return new OptionForm(Kind.WORD, 0, 0, new LinkedHashSet<>(Arrays.asList(words)));
    }

    /** Words with colons between them. */
    static OptionForm wordList(String... words) {
        return new OptionForm(Kind.WORD_LIST, 0, 0, new LinkedHashSet<>(Arrays.asList(words)));
    }

    Optional<Fault> check(MountOption option) {
        if (kind == Kind.ANY) {
            return Optional.empty();
        }
        if (!option.value().isPresent()) {
            return kind == Kind.FLAG || kind == Kind.FLAG_OR_TEXT
                    ? Optional.empty() : Optional.of(new Fault("bad-value", "needs " + expected()));
        }
        return check(option.value().get());
    }

    private Optional<Fault> check(String value) {
        switch (kind) {
            case FLAG:
                return Optional.of(new Fault("bad-value", "takes no value"));
            case NUMBER:
                return checkNumber(value);
            case WORD:
                return words.contains(value) ? Optional.empty() : badValue();
            case WORD_LIST:
                return words.containsAll(Arrays.asList(value.split(":", -1))) ? Optional.empty() : badValue();
            default:
                return value.isEmpty() ? badValue() : Optional.empty();
        }
    }

    private Optional<Fault> checkNumber(String value) {
        if (!Numbers.isNumber(value)) {
            return badValue();
        }
        OptionalLong number = Numbers.parse(value);
        boolean inRange = number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
        return inRange ? Optional.empty() : Optional.of(new Fault("out-of-range", "needs " + expected()));
    }

    private Optional<Fault> badValue() {
        return Optional.of(new Fault("bad-value", "needs " + expected()));
    }

    private String expected() {
        switch (kind) {
            case NUMBER:
                return "a whole number from " + min + " to " + max;
            case WORD:
                return "one of " + String.join(", ", words);
            case WORD_LIST:
                return "one or more of " + String.join(", ", words) + ", with colons between them";
            default:
                return "a value";
        }
    }
}
