// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import io.nasguard.sandbox.Like;
import io.nasguard.sandbox.Sandbox;
import io.nasguard.sandbox.database.EmbeddedDatabase;
import io.nasguard.sandbox.database.Seed;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A sandbox in a process of its own, as {@code bin/sandbox --like} runs it, on a database that tests can reach. */
final class SandboxProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final int PATIENCE_SECONDS = 120;

    /** One for all sandboxes of this process, a schema each; it ends with the process. */
    private static EmbeddedDatabase database;

    private final String databaseUrl;
    private final Process process;
    private final Path log;
    private final URI address;

    private SandboxProcess(String databaseUrl, Process process, Path log, URI address) {
        this.databaseUrl = databaseUrl;
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** @param like as on the command line, for instance {@code 4.20.2} */
    static SandboxProcess start(String like, boolean encryption) throws IOException {
        String name = "sandbox-" + like + (encryption ? "" : "-plain");
        Path log = Files.createDirectories(TARGET.resolve("contract")).resolve(name + ".log");
        String url = createSchema(name.replaceAll("\\W", "_"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Like.PROPERTY + "=" + like, "-cp", classPath(Like.of(like)), Sandbox.class.getName(),
                "--like", like, "--port", "0", "--db-url", url, "--db-user", "root"));
        if (!encryption) {
            command.add("--no-encryption");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new SandboxProcess(url, process, log, address(process, log));
    }

    /** The server with the keys of its admin, its other users, its log and its database. */
    ServerUnderTest asServerUnderTest() {
        return new ServerUnderTest(client("admin"),
                role -> client(role == ServerUnderTest.Role.READ_ONLY_ADMIN ? "readonly" : "user"),
                log, new Database(databaseUrl + "?user=root"), this);
    }

    private ApiClient client(String user) {
        return new ApiClient(address.resolve("api"), Seed.apiKey(user), Seed.secretKey(user));
    }

    private static synchronized String createSchema(String name) {
        if (database == null) {
            database = EmbeddedDatabase.startFresh(TARGET.resolve("sandbox"));
        }
        try (Connection connection = DriverManager.getConnection(database.url() + "?user=root");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return database.url() + name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes that differ by version come first, as bin/sandbox puts them; tests are no part of a sandbox. */
    private static String classPath(Like like) {
        List<String> path = new ArrayList<>();
        path.add(TARGET.resolve("like").resolve(like.label()).resolve("classes").toString());
        if (like.atLeast(Like.V4_21)) {
            path.add(TARGET.resolve("like").resolve("lib-from-4.21") + File.separator + "*");
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).forEach(path::add);
        return String.join(File.pathSeparator, path);
    }

    private static URI address(Process process, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            Optional<String> ready = Files.readAllLines(log).stream().filter(line -> line.startsWith(Sandbox.READY)).findFirst();
            if (ready.isPresent()) {
                return URI.create(ready.get().substring(Sandbox.READY.length()).trim());
            }
            pause();
        }
        process.destroy();
        throw new IOException("The sandbox does not start, see " + log.toAbsolutePath());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the sandbox starts", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
