// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small text files, read with a limit: a damaged one must not fill the agent's memory. */
final class TextFile {

    /** No file read here comes near it; mountinfo of a host with thousands of mounts is some hundred KB. */
    private static final int MOST_BYTES = 8 << 20;

    private TextFile() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its text; bytes that are no UTF-8 are replaced
     * @throws NoSuchFileException where there is no such file
     * @throws IOException where it cannot be read, or is no plain file: a pipe would hold the reader for ever
     */
    static String read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + " is no plain file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** The text of a file; empty where there is none or it cannot be read. */
    static Optional<String> find(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The plain files in a folder by name, hidden ones left out; none where the folder is not there. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
