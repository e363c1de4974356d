// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.alerts;

/** Keeps texts within what CloudStack's columns hold: a longer one would fail the whole row. */
final class Texts {

    private static final String CUT = "...";

    private Texts() {
    }

    /** @return the text, its end left out where it is too long */
    static String within(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - CUT.length()) + CUT;
    }
}
