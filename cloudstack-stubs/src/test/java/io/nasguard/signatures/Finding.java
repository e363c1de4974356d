// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.Objects;

/** One thing that does not fit a CloudStack release: it would fail to link, or do something else, there. */
public final class Finding {

    private final String version;
    private final String where;
    private final String problem;

    Finding(String version, String where, String problem) {
        this.version = version;
        this.where = where;
        this.problem = problem;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, where, problem);
    }

    /** The release, the class and member, and what is wrong, in one line. */
    @Override
    public String toString() {
        return version + ": " + where + ": " + problem;
    }
}
