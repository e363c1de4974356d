// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.trial;

/** A bean whose text tells where it came from. */
public class Probe {
    private String text;

    public String text() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What a post processor makes of it. */
    public static class Changed extends Probe {
    }
}
