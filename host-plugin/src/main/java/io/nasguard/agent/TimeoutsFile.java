// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.TimeoutSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** The timeouts of the host's zone, kept for operations that start later. */
final class TimeoutsFile {

    private static final Set<String> SOURCES = Set.of("zone", "global");

    private final Path file;

    TimeoutsFile(Path file) {
        this.file = file;
    }

    /**
     * Keeps them; the file is written only when they have changed, and whole or not at all.
     *
     * @param timeouts what the management server says
     * @throws UnreadableException where it says what cannot be
     * @throws IOException where the file cannot be written
     */
    void keep(TimeoutSettings timeouts) throws UnreadableException, IOException {
        if (timeouts.defaultTimeout < 0 || timeouts.stallTimeout <= 0
                || !SOURCES.contains(String.valueOf(timeouts.defaultTimeoutSource))) {
            throw new UnreadableException("the management server sent default.timeout=" + timeouts.defaultTimeout
                    + " of \"" + timeouts.defaultTimeoutSource + "\" and stall.timeout=" + timeouts.stallTimeout);
        }
        String text = "default.timeout=" + timeouts.defaultTimeout + "\n"
                + "default.timeout.source=" + timeouts.defaultTimeoutSource + "\n"
                + "stall.timeout=" + timeouts.stallTimeout + "\n";
        if (!TextFile.find(file).filter(text::equals).isPresent()) {
            write(text);
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling("." + file.getFileName() + "." + Thread.currentThread().getId());
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
