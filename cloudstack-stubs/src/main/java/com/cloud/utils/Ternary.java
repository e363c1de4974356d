// SPDX-License-Identifier: Apache-2.0
package com.cloud.utils;

import io.nasguard.stubs.Stub;

public class Ternary<T, U, V> {
    public Ternary(T first, U second, V third) {
        throw Stub.called();
    }

    @Override
    public boolean equals(Object value) {
        throw Stub.called();
    }

    public T first() {
        throw Stub.called();
    }

    public void first(T first) {
        throw Stub.called();
    }

    @Override
    public int hashCode() {
        throw Stub.called();
    }

    public U second() {
        throw Stub.called();
    }

    public void second(U second) {
        throw Stub.called();
    }

    public V third() {
        throw Stub.called();
    }

    public void third(V third) {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
