// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The CloudStack version that the sandbox behaves as. */
public enum Like {
    V4_20_0("4.20.0", "4.20.0.0"),
    V4_20_2("4.20.2", "4.20.2.0"),
    V4_21("4.21", "4.21.0.0"),
    V4_22("4.22", "4.22.0.0");

    /** Name of the system property that chooses the version; read once. */
    public static final String PROPERTY = "sandbox.like";

    private final String label;
    private final String version;

    Like(String label, String version) {
        this.label = label;
        this.version = version;
    }

    /** @return the version of this process, {@code 4.20.2} where nothing was chosen */
    public static Like current() {
        return Holder.CURRENT;
    }

    /**
     * @param label as on the command line, for instance {@code 4.21}
     * @throws IllegalArgumentException naming the labels there are
     */
    public static Like of(String label) {
        return Arrays.stream(values()).filter(like -> like.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--like " + label + ": unknown version, use one of "
                        + Arrays.stream(values()).map(Like::label).collect(Collectors.joining(", "))));
    }

    public boolean atLeast(Like other) {
        return compareTo(other) >= 0;
    }

    /** @return short form, as on the command line */
    public String label() {
        return label;
    }

    /** @return the version as the management server tells it to clients */
    public String version() {
        return version;
    }

    private static final class Holder {
        private static final Like CURRENT = of(System.getProperty(PROPERTY, V4_20_2.label));
    }
}
