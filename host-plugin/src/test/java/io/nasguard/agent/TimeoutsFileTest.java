// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.TimeoutSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeoutsFileTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    @Test
    void onlyAChangeIsWritten() throws IOException, UnreadableException {
        Path file = folder.resolve("lib/timeouts");
        TimeoutsFile timeouts = new TimeoutsFile(file);
        timeouts.keep(new TimeoutSettings(0, "global", 300));
        Files.setLastModifiedTime(file, LONG_AGO);
        timeouts.keep(new TimeoutSettings(0, "global", 300));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(file));
        timeouts.keep(new TimeoutSettings(0, "global", 301));
        assertTrue(Files.readString(file).contains("stall.timeout=301\n"));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(1, all.count(), "nothing half written stays");
        }
    }

    @Test
    void whatCannotBeIsRefusedAndTheOldStays() throws IOException, UnreadableException {
        Path file = folder.resolve("timeouts");
        TimeoutsFile timeouts = new TimeoutsFile(file);
        timeouts.keep(new TimeoutSettings(60, "zone", 300));
        String before = Files.readString(file);
        assertThrows(UnreadableException.class, () -> timeouts.keep(new TimeoutSettings(-1, "zone", 300)));
        assertThrows(UnreadableException.class, () -> timeouts.keep(new TimeoutSettings(60, null, 300)));
        assertThrows(UnreadableException.class, () -> timeouts.keep(new TimeoutSettings(60, "zone\n", 300)));
        assertThrows(UnreadableException.class, () -> timeouts.keep(new TimeoutSettings(60, "zone", 0)));
        assertEquals(before, Files.readString(file));
    }
}
