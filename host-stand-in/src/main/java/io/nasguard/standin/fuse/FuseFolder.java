// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers requests from the files of a folder. Nodes are numbered in the order in which they are first seen. */
final class FuseFolder {

    private static final int SET_SIZE = 1 << 3;

    private final List<Path> nodes = new ArrayList<>();
    private final Map<Path, Long> numbers = new HashMap<>();

    FuseFolder(Path root) {
        nodes.add(null);
        number(root);
    }

    /** The answer, or null where none is expected. */
    byte[] answer(FuseRequest request) {
        try {
            return tryAnswer(request);
        } catch (NoSuchFileException e) {
            return FuseReply.error(request, Errno.ENOENT);
        } catch (FileAlreadyExistsException e) {
            return FuseReply.error(request, Errno.EEXIST);
        } catch (DirectoryNotEmptyException e) {
            return FuseReply.error(request, Errno.ENOTEMPTY);
        } catch (IOException e) {
            return FuseReply.error(request, Errno.EIO);
        }
    }

    private byte[] tryAnswer(FuseRequest request) throws IOException {
        switch (request.opcode()) {
            case FORGET:
            case BATCH_FORGET:
                return null;
            case LOOKUP:
                return entry(request, child(request, request.name()));
            case GETATTR:
                return FuseReply.attributes(request, request.node(), attributes(path(request)));
            case SETATTR:
                return change(request);
            case MKDIR:
                return entry(request, Files.createDirectory(child(request, request.names(8)[0])));
            case UNLINK:
                return unlink(request, child(request, request.name()));
            case RMDIR:
                Files.delete(child(request, request.name()));
                numbers.remove(child(request, request.name()));
                return FuseReply.done(request);
            case RENAME:
                return rename(request);
            case CREATE:
                Path created = Files.createFile(child(request, request.names(16)[0]));
                return FuseReply.created(request, number(created), attributes(created));
            case OPEN:
            case OPENDIR:
                return FuseReply.opened(request);
            case READ:
                return read(request);
            case WRITE:
                return write(request);
            case READDIR:
                return list(request);
            case STATFS:
                File disk = nodes.get(1).toFile();
                return FuseReply.space(request, disk.getTotalSpace() / 4096, disk.getUsableSpace() / 4096);
            case FSYNC:
            case FSYNCDIR:
            case FLUSH:
            case RELEASE:
            case RELEASEDIR:
                return FuseReply.done(request);
            default:
                return FuseReply.error(request, Errno.ENOSYS);
        }
    }

    private byte[] change(FuseRequest request) throws IOException {
        if ((request.intAt(0) & SET_SIZE) != 0) {
            try (FileChannel file = FileChannel.open(path(request), StandardOpenOption.WRITE)) {
                long size = request.longAt(16);
                if (size > file.size()) {
                    file.write(ByteBuffer.allocate(1), size - 1);
                }
                file.truncate(size);
            }
        }
        return FuseReply.attributes(request, request.node(), attributes(path(request)));
    }

    /** A removed file lives on for whoever has it open, and for the kernel, which may still have its times to write. */
    private byte[] unlink(FuseRequest request, Path file) throws IOException {
        Long number = numbers.remove(file);
        if (number == null) {
            Files.delete(file);
        } else {
            Path removed = Files.createDirectories(nodes.get(1).resolveSibling("removed")).resolve(number.toString());
            nodes.set(number.intValue(), Files.move(file, removed));
        }
        return FuseReply.done(request);
    }

    private byte[] rename(FuseRequest request) throws IOException {
        String[] names = request.names(8);
        Path target = nodes.get((int) request.longAt(0)).resolve(names[1]);
        Files.move(child(request, names[0]), target, StandardCopyOption.REPLACE_EXISTING);
        numbers.put(target, numbers.remove(child(request, names[0])));
        nodes.set(numbers.get(target).intValue(), target);
        return FuseReply.done(request);
    }

    private byte[] read(FuseRequest request) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(request.intAt(16));
        try (FileChannel file = FileChannel.open(path(request), StandardOpenOption.READ)) {
            file.read(data, request.longAt(8));
        }
        return FuseReply.data(request, data.flip());
    }

    private byte[] write(FuseRequest request) throws IOException {
        ByteBuffer data = request.dataAt(40);
        data.limit(data.position() + request.intAt(16));
        try (FileChannel file = FileChannel.open(path(request), StandardOpenOption.WRITE)) {
            return FuseReply.written(request, file.write(data, request.longAt(8)));
        }
    }

    private byte[] list(FuseRequest request) throws IOException {
        ByteBuffer listing = ByteBuffer.allocate(request.intAt(16)).order(ByteOrder.nativeOrder());
        List<Path> children;
        try (Stream<Path> all = Files.list(path(request))) {
            children = all.sorted().collect(Collectors.toList());
        }
        for (int i = (int) request.longAt(8); i < children.size() && listing.remaining() > 300; i++) {
            Path child = children.get(i);
            FuseReply.listed(listing, number(child), i + 1, child.getFileName().toString(), Files.isDirectory(child));
        }
        return FuseReply.data(request, listing.flip());
    }

    private byte[] entry(FuseRequest request, Path file) throws IOException {
        Map<String, Object> attributes = attributes(file);
        return FuseReply.entry(request, number(file), attributes);
    }

    private static Map<String, Object> attributes(Path file) throws IOException {
        return Files.readAttributes(file, "unix:size,mode,nlink,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    }

    private Path child(FuseRequest request, String name) {
        return path(request).resolve(name);
    }

    private Path path(FuseRequest request) {
        return nodes.get((int) request.node());
    }

    private long number(Path path) {
        return numbers.computeIfAbsent(path, seen -> {
            nodes.add(seen);
            return nodes.size() - 1L;
        });
    }
}
