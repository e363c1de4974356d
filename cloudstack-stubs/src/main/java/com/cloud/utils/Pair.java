// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils;

import io.nasguard.stubs.Stub;
import java.io.Serializable;

public class Pair<T, U> implements Serializable {
    protected Pair() {
        throw Stub.called();
    }

    public Pair(T first, U second) {
        throw Stub.called();
    }

    @Override
    public boolean equals(Object value) {
        throw Stub.called();
    }

    public T first() {
        throw Stub.called();
    }

    public T first(T first) {
        throw Stub.called();
    }

    @Override
    public int hashCode() {
        throw Stub.called();
    }

    public U second() {
        throw Stub.called();
    }

    public U second(U second) {
        throw Stub.called();
    }

    public void set(T first, U second) {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
