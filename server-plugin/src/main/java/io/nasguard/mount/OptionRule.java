// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

/** What is known of one option of one file system: the form of its value, and whether it may be used. */
final class OptionRule {

    private enum Standing { USED, WITHOUT_EFFECT, REFUSED }

    private final OptionForm form;
    private final Standing standing;
    private final String reason;

    private OptionRule(OptionForm form, Standing standing, String reason) {
        this.form = form;
        this.standing = standing;
        this.reason = reason;
    }

    static OptionRule used(OptionForm form) {
        return new OptionRule(form, Standing.USED, "");
    }

    /** @param reason a sentence that says why it does nothing */
    static OptionRule withoutEffect(String reason) {
        return new OptionRule(OptionForm.ANY, Standing.WITHOUT_EFFECT, reason);
    }

    /** @param reason a sentence that says what it would do */
    static OptionRule refused(String reason) {
        return new OptionRule(OptionForm.ANY, Standing.REFUSED, reason);
    }

    OptionForm form() {
        return form;
    }

    boolean isWithoutEffect() {
        return standing == Standing.WITHOUT_EFFECT;
    }

    boolean isRefused() {
        return standing == Standing.REFUSED;
    }

    String reason() {
        return reason;
    }
}
