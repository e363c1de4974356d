// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The input is refused and nothing was changed. The message names every parameter and what to do; it holds no secret. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> errors;

    public RefusedException(List<Finding> errors) {
        super(text(errors));
        this.errors = List.copyOf(errors);
    }

    public RefusedException(Finding error) {
        this(List.of(error));
    }

    /** @return what is wrong, at least one */
    public List<Finding> errors() {
        return errors;
    }

    private static String text(List<Finding> errors) {
        return errors.stream().map(RefusedException::text).collect(Collectors.joining(" "));
    }

    private static String text(Finding error) {
        String where = error.option().map(option -> ", option " + option).orElse("");
        return "Invalid value for parameter " + error.parameter() + where + ": " + error.message();
    }
}
