// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils;

import java.util.Objects;

/** Three values. */
public class Ternary<T, U, V> {
    private T first;
    private U second;
    private V third;

    public Ternary(T t, U u, V v) {
        first = t;
        second = u;
        third = v;
    }

    public T first() {
        return first;
    }

    public U second() {
        return second;
    }

    public V third() {
        return third;
    }

    public void first(T value) {
        first = value;
    }

    public void second(U value) {
        second = value;
    }

    public void third(V value) {
        third = value;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Ternary<?, ?, ?> that && Objects.equals(first, that.first)
                && Objects.equals(second, that.second) && Objects.equals(third, that.third);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, third);
    }

    @Override
    public String toString() {
        return "T[" + first + ":" + second + ":" + third + "]";
    }
}
