// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sandbox that was killed leaves: a data folder and, in it, a MariaDB that still runs. The folder names its owner
 * by process id and start time, for ids are used again.
 */
final class Leftovers {

    static final String SERVER_PID = "mariadb.pid";
    private static final String OWNER = "owner";
    private static final long STOP_SECONDS = 20;

    private Leftovers() {
    }

    /** Stops and deletes what is in the folders whose owner is gone. */
    static void clear(Path folders) {
        if (!Files.isDirectory(folders)) {
            return;
        }
        try (Stream<Path> found = Files.list(folders)) {
            List<Path> all = found.collect(Collectors.toList());
            for (Path folder : all) {
                if (owner(folder).isEmpty()) {
                    stopServer(folder);
                    DatabaseFiles.delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folders + " cannot be read", e);
        }
    }

    /** Makes this process the owner of a folder that may have been used before. */
    static void take(Path folder) {
        owner(folder).filter(process -> process.pid() != ProcessHandle.current().pid()).ifPresent(process -> {
            throw new IllegalStateException("--data " + folder + ": process " + process.pid()
                    + " is using it; stop that sandbox first");
        });
        stopServer(folder);
        claim(folder);
    }

    static void claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(OWNER), identity(ProcessHandle.current()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
    }

    /** The process that lives and works there; it may be this one, which may have several. */
    private static Optional<ProcessHandle> owner(Path folder) {
        return read(folder.resolve(OWNER))
                .flatMap(identity -> ProcessHandle.of(Long.parseLong(identity.split(" ")[0]))
                        .filter(process -> identity(process).equals(identity)));
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static void stopServer(Path folder) {
        read(folder.resolve(SERVER_PID)).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .ifPresent(Leftovers::stop);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).trim()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
