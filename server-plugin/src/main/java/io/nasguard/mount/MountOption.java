// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Optional;

/** One mount option as it was written: {@code soft}, {@code timeo=50}, {@code context="a,b"}. */
public final class MountOption {

    private final String text;
    private final String name;
    private final String value;

    /**
     * @param text the option as written
     * @param equalsSign where the {@code =} in front of the value stands, -1 if there is none
     */
    MountOption(String text, int equalsSign) {
        this.text = text;
        this.name = equalsSign < 0 ? text : text.substring(0, equalsSign);
        this.value = equalsSign < 0 ? null : text.substring(equalsSign + 1);
    }

    static MountOption of(String name, String value) {
        return new MountOption(name + '=' + value, name.length());
    }

    public String name() {
        return name;
    }

    /** The value as written, quotes included; empty for {@code soft}, the empty text for {@code timeo=}. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** The option as it was written. */
    public String text() {
        return text;
    }

    /** True for an option of this name without a value, which is how a flag has to be written. */
    boolean isFlag(String flag) {
        return value == null && name.equals(flag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MountOption && text.equals(((MountOption) other).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The name only: a value may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
