// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Optional;

/**
 * Text that reaches mount(8) as it was written. CloudStack hands address and options to hosts unquoted: its backup
 * script expands them as {@code $MOUNT_OPTS}, which splits words and expands file name patterns; its restore code puts
 * them into a line for {@code bash -c} as root, which reads quotes, braces, tildes, comments and commands too. So
 * only characters that mean nothing to bash in either place are let through.
 */
final class ShellSafety {

    private static final String HARMLESS_SIGNS = "_-./:=,+@%^";

    private ShellSafety() {
    }

    /** What kind of character keeps the text from being passed on: a code, and the words for it. */
    enum Fault {
        WHITE_SPACE("white-space", "white space: a host takes what follows for another argument of mount(8)"),
        CONTROL_CHARACTER("control-character", "a control character"),
        NOT_ASCII("not-ascii", "a character that is not ASCII: hosts need not agree on what it is"),
        SHELL_CHARACTER("shell-character",
                "a character that a shell on the host acts on: the host would run or mount something else");

        private final String code;
        private final String words;

        Fault(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    /** The fault of the first character that is not harmless. */
    static Optional<Fault> check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHarmless(c)) {
                return Optional.of(fault(c));
            }
        }
        return Optional.empty();
    }

    private static boolean isHarmless(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || HARMLESS_SIGNS.indexOf(c) >= 0;
    }

    private static Fault fault(char c) {
        if (c == ' ' || c >= '\t' && c <= '\r') {
            return Fault.WHITE_SPACE;
        }
        if (c < ' ' || c == 0x7f) {
            return Fault.CONTROL_CHARACTER;
        }
        return c > 0x7f ? Fault.NOT_ASCII : Fault.SHELL_CHARACTER;
    }
}
