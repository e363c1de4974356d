// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nasguard.sandbox.engine.ApiClient;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A sandbox in a process of its own and without a plugin: CloudStack's own commands, as a version has them. */
final class NativeServer implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final URI address;
    private final String database;
    private final ApiClient admin;

    private NativeServer(Process process, Path log) throws Exception {
        this.process = process;
        this.address = URI.create(line(process, log, Sandbox.READY));
        this.database = line(process, log, "  database ").replaceFirst(",.*", "");
        this.admin = new ApiClient(address.getPort());
        admin.login("admin", "password");
    }

    /** @param options besides the port, as {@code bin/sandbox} takes them */
    static NativeServer start(Like like, String... options) throws Exception {
        Path log = Files.createTempFile(Files.createDirectories(TARGET.resolve("native")), like.label() + "-", ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Like.PROPERTY + "=" + like.label(), "-Djava.io.tmpdir=" + log.getParent().toAbsolutePath().resolve("tmp"),
                "-cp", classPath(like), Sandbox.class.getName(), "--port", "0",
                "--work", TARGET.resolve("sandbox").toAbsolutePath().toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new NativeServer(process, log);
    }

    private static String classPath(Like like) {
        List<String> path = new ArrayList<>();
        path.add(TARGET.resolve("like").resolve(like.label()).resolve("classes").toString());
        if (like.atLeast(Like.V4_21)) {
            path.add(TARGET.resolve("like").resolve("lib-from-4.21") + File.separator + "*");
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.contains("nas-backup-guard-server") && !entry.contains("server-plugin"))
                .forEach(path::add);
        return String.join(File.pathSeparator, path);
    }

    private static String line(Process process, Path log, String start) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            Optional<String> found = Files.readAllLines(log).stream().filter(line -> line.startsWith(start)).findFirst();
            if (found.isPresent()) {
                return found.get().substring(start.length()).trim();
            }
            Thread.sleep(100);
        }
        process.destroy();
        throw new IOException("The sandbox does not start: " + Files.readString(log));
    }

    /** @return what the command answers, without its outermost object */
    JsonNode call(String command, String... parameters) throws Exception {
        return ApiClient.json(send(command, parameters)).elements().next();
    }

    /** @return the code the call is refused with, 200 where it is not */
    int status(String command, String... parameters) throws Exception {
        return send(command, parameters).statusCode();
    }

    private HttpResponse<String> send(String command, String... parameters) throws Exception {
        List<String> pairs = new ArrayList<>(List.of("command", command));
        pairs.addAll(List.of(parameters));
        return admin.call(pairs.toArray(String[]::new));
    }

    /** Runs SQL in the server's database. */
    void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database + "?user=root")) {
            connection.createStatement().execute(statement);
        }
    }

    String zoneId() throws Exception {
        return call("listZones").at("/zone/0/id").asText();
    }

    /** Ends the process at once, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean databaseAnswers() {
        try (Connection connection = DriverManager.getConnection(database + "?user=root")) {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
