// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One request: a header of 40 bytes and what belongs to its opcode. */
final class FuseRequest {

    private static final int HEADER = 40;

    private final ByteBuffer bytes;

    FuseRequest(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    Opcode opcode() {
        return Opcode.of(bytes.getInt(4));
    }

    long unique() {
        return bytes.getLong(8);
    }

    long node() {
        return bytes.getLong(16);
    }

    /** The int at an offset behind the header. */
    int intAt(int offset) {
        return bytes.getInt(HEADER + offset);
    }

    /** The long at an offset behind the header. */
    long longAt(int offset) {
        return bytes.getLong(HEADER + offset);
    }

    /** What stands behind the header and {@code offset} bytes. */
    ByteBuffer dataAt(int offset) {
        ByteBuffer data = bytes.duplicate();
        data.position(HEADER + offset);
        return data;
    }

    /** The name a request begins with. */
    String name() {
        return names(0)[0];
    }

    /** The names behind {@code offset} bytes, each closed by a zero byte. */
    String[] names(int offset) {
        return StandardCharsets.UTF_8.decode(dataAt(offset)).toString().split("\0");
    }
}
