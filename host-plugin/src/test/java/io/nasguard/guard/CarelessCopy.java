// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies a file by way of the page cache, asks the kernel to write it out, and passes over the answer. The kernel has
 * named the error then, and does not name it again to who opens the file later.
 */
public final class CarelessCopy {

    private CarelessCopy() {
    }

    /** The bash code for {@link Nas#atCopy}. */
    static String command() {
        return "\"$(<\"$NAS_BACKUP_GUARD_ROOT/nas/java\")\" -cp \"$(<\"$NAS_BACKUP_GUARD_ROOT/nas/classes\")\" "
                + CarelessCopy.class.getName() + " \"${*: -2:1}\" \"${*: -1}\"; exit";
    }

    /**
     * Runs the copy.
     *
     * @param args the file and its copy
     */
    public static void main(String[] args) throws IOException {
        byte[] data = Files.readAllBytes(Path.of(args[0]));
        try (FileChannel copy = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            MappedByteBuffer pages = copy.map(FileChannel.MapMode.READ_WRITE, 0, data.length);
            pages.put(data);
            try {
                pages.force();
            } catch (UncheckedIOException passedOver) {
                return;
            }
        }
        throw new IOException("the file system took all of it");
    }
}
