// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing to say about a repository: an error (severity critical, the input is refused) or a warning.
 * The code is stable and is also the anchor of its explanation in {@code docs/mount-options.md}.
 */
public final class Finding {

    /** Names of the API parameters that a finding can be about. */
    public static final String TYPE = "type";
    public static final String ADDRESS = "address";
    public static final String MOUNT_OPTIONS = "mountopts";
    public static final String BACKUP_TIMEOUT = "backuptimeout";

    private final String code;
    private final Severity severity;
    private final String parameter;
    private final String option;
    private final String message;

    private Finding(String code, Severity severity, String parameter, String option, String message) {
        this.code = Objects.requireNonNull(code, "code");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.parameter = Objects.requireNonNull(parameter, "parameter");
        this.option = option;
        this.message = Objects.requireNonNull(message, "message");
    }

    /** A finding about the mount options; {@code option} may be null. */
    public static Finding of(String code, Severity severity, String option, String message) {
        return new Finding(code, severity, MOUNT_OPTIONS, option, message);
    }

    /** A finding about any parameter; {@code option} may be null. */
    public static Finding of(String code, Severity severity, String parameter, String option, String message) {
        return new Finding(code, severity, parameter, option, message);
    }

    /** A reason to refuse the input; {@code option} may be null. */
    public static Finding error(String code, String parameter, String option, String message) {
        return new Finding(code, Severity.CRITICAL, parameter, option, message);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** The API parameter it is about. */
    public String parameter() {
        return parameter;
    }

    /** The name of the mount option to blame, without its value. */
    public Optional<String> option() {
        return Optional.ofNullable(option);
    }

    /** What happens, to whom, and what to do, in plain words; never holds a secret. */
    public String message() {
        return message;
    }

    /** The anchor of the explanation on the documentation page {@code mount-options}. */
    public String docAnchor() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Finding)) {
            return false;
        }
        Finding that = (Finding) other;
        return code.equals(that.code) && severity == that.severity && parameter.equals(that.parameter)
                && Objects.equals(option, that.option) && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, parameter, option, message);
    }

    @Override
    public String toString() {
        return severity.word() + " " + code + (option == null ? "" : " (" + option + ")") + ": " + message;
    }
}
