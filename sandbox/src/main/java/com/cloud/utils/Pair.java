// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils;

import java.io.Serializable;
import java.util.Objects;

/** Two values. */
@SuppressWarnings("serial")
public class Pair<T, U> implements Serializable {
    private T first;
    private U second;

    protected Pair() {
    }

    public Pair(T t, U u) {
        first = t;
        second = u;
    }

    public T first() {
        return first;
    }

    public U second() {
        return second;
    }

    public T first(T value) {
        first = value;
        return value;
    }

    public U second(U value) {
        second = value;
        return value;
    }

    public void set(T t, U u) {
        first = t;
        second = u;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Pair<?, ?> that && Objects.equals(first, that.first) && Objects.equals(second, that.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    @Override
    public String toString() {
        return "P[" + first + ":" + second + "]";
    }
}
