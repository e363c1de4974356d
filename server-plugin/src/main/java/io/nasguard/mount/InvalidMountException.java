// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Objects;

/**
 * The one error that code of this package throws for bad input. It names the API parameter that is wrong
 * and carries a {@link Finding} that says what is wrong and what to do. The text never holds a secret.
 */
public final class InvalidMountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;
    private final String parameter;
    private final String code;

    InvalidMountException(Finding finding) {
        super(Objects.requireNonNull(finding, "finding").message());
        this.finding = finding;
        this.parameter = finding.parameter();
        this.code = finding.code();
    }

    /** The API parameter to blame: {@code type}, {@code address}, {@code mountopts} or {@code backuptimeout}. */
    public String parameter() {
        return parameter;
    }

    /** The stable code of the error, also its anchor in {@code docs/mount-options.md}. */
    public String code() {
        return code;
    }

    /** The error as a finding; null only on an instance that was serialized. */
    public Finding finding() {
        return finding;
    }
}
