// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Answers: a header of 16 bytes and what belongs to the request's opcode. */
final class FuseReply {

    private static final int HEADER = 16;
    private static final int MINOR_VERSION = 31;
    private static final int MAX_WRITE = 1 << 17;
    private static final int ASYNC_READ = 1;
    private static final int BIG_WRITES = 1 << 5;
    /** Written data stays in the page cache: dirty pages, whose writers cannot be killed. */
    private static final int WRITEBACK_CACHE = 1 << 16;

    private FuseReply() {
    }

    static byte[] error(FuseRequest request, int error) {
        return header(request, HEADER, -error).array();
    }

    static byte[] done(FuseRequest request) {
        return error(request, 0);
    }

    static byte[] init(FuseRequest request) {
        int flags = request.intAt(12) & (ASYNC_READ | BIG_WRITES | WRITEBACK_CACHE);
        ByteBuffer reply = header(request, HEADER + 64, 0);
        reply.putInt(request.intAt(0)).putInt(MINOR_VERSION).putInt(request.intAt(8)).putInt(flags);
        reply.putShort((short) 16).putShort((short) 12).putInt(MAX_WRITE).putInt(1);
        return reply.array();
    }

    static byte[] data(FuseRequest request, ByteBuffer data) {
        return header(request, HEADER + data.remaining(), 0).put(data).array();
    }

    static byte[] written(FuseRequest request, int bytes) {
        return header(request, HEADER + 8, 0).putInt(bytes).array();
    }

    static byte[] opened(FuseRequest request) {
        return header(request, HEADER + 16, 0).array();
    }

    static byte[] attributes(FuseRequest request, long node, Map<String, Object> file) {
        ByteBuffer reply = header(request, HEADER + 104, 0);
        reply.putLong(0).putLong(0);
        return attributes(reply, node, file).array();
    }

    static byte[] entry(FuseRequest request, long node, Map<String, Object> file) {
        return entry(header(request, HEADER + 128, 0), node, file).array();
    }

    static byte[] created(FuseRequest request, long node, Map<String, Object> file) {
        return entry(header(request, HEADER + 128 + 16, 0), node, file).array();
    }

    static byte[] space(FuseRequest request, long blocks, long free) {
        ByteBuffer reply = header(request, HEADER + 80, 0);
        reply.putLong(blocks).putLong(free).putLong(free).putLong(1000).putLong(1000);
        return reply.putInt(4096).putInt(255).putInt(4096).array();
    }

    /** One entry of a listing, padded to eight bytes. */
    static void listed(ByteBuffer listing, long node, long next, String name, boolean folder) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        listing.putLong(node).putLong(next).putInt(bytes.length).putInt(folder ? 4 : 8).put(bytes);
        listing.position((listing.position() + 7) / 8 * 8);
    }

    private static ByteBuffer header(FuseRequest request, int length, int error) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder())
                .putInt(length).putInt(error).putLong(request.unique());
    }

    private static ByteBuffer entry(ByteBuffer reply, long node, Map<String, Object> file) {
        reply.putLong(node).putLong(0).putLong(0).putLong(0).putInt(0).putInt(0);
        return attributes(reply, node, file);
    }

    private static ByteBuffer attributes(ByteBuffer reply, long node, Map<String, Object> file) {
        long size = (Long) file.get("size");
        long seconds = ((FileTime) file.get("lastModifiedTime")).to(TimeUnit.SECONDS);
        reply.putLong(node).putLong(size).putLong((size + 511) / 512);
        reply.putLong(seconds).putLong(seconds).putLong(seconds).putInt(0).putInt(0).putInt(0);
        reply.putInt((Integer) file.get("mode")).putInt((Integer) file.get("nlink"));
        return reply.putInt(0).putInt(0).putInt(0).putInt(4096).putInt(0);
    }
}
