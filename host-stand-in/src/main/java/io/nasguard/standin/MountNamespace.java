// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mount namespace of a test's own: what is mounted there is seen nowhere else and gone with the last process in it.
 * For an ordinary user it is in a user namespace as well, where the system lets users have one.
 */
public final class MountNamespace implements AutoCloseable {

    private static final List<String> AS_ROOT = List.of("unshare", "-m", "--propagation", "private", "--");
    private static final List<String> AS_USER = List.of("unshare", "-r", "-m", "--propagation", "private", "--");
    private static final String ROOT_REFUSED = refusal(AS_ROOT);
    private static final String USER_REFUSED = ROOT_REFUSED == null ? null : refusal(AS_USER);

    private final Process holder;
    private final Path link;

    private MountNamespace(Process holder) {
        this.holder = holder;
        this.link = Path.of("/proc", String.valueOf(holder.pid()), "ns", "mnt");
    }

    /** Why none can be had here, in words, or null when one can. */
    public static String unavailable() {
        return USER_REFUSED;
    }

    public static MountNamespace open() throws IOException {
        // Lives as long as its standard input is open: no longer than this process.
        Process holder = new ProcessBuilder(with(ROOT_REFUSED == null ? AS_ROOT : AS_USER, "bash", "-c",
                "echo ready; read -r _")).redirectErrorStream(true).start();
        String said = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"ready".equals(said)) {
            throw new IOException("no mount namespace: " + said);
        }
        return new MountNamespace(holder);
    }

    /** The words to put before a command so that it runs in here, as the process that is started. */
    public List<String> prefix() {
        String target = String.valueOf(holder.pid());
        return ROOT_REFUSED == null ? List.of("nsenter", "-t", target, "-m", "--")
                : List.of("nsenter", "-t", target, "-U", "-m", "--preserve-credentials", "--");
    }

    /** The paths of what is mounted below a folder, the last one first. */
    public List<String> mountsBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(holder.pid()), "mountinfo"))) {
            String path = line.split(" ")[4];
            if (path.startsWith(folder + "/")) {
                found.add(0, path);
            }
        }
        return found;
    }

    /** A path as it is seen in here. */
    public Path resolve(Path path) {
        return Path.of("/proc", String.valueOf(holder.pid()), "root").resolve(Path.of("/").relativize(path));
    }

    /** The processes that live in here, without the one that holds it. */
    public List<ProcessHandle> processes() throws IOException {
        Path mine = Files.readSymbolicLink(link);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.pid() != holder.pid()).filter(process -> {
                try {
                    return mine.equals(Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "ns", "mnt")));
                } catch (IOException e) {
                    return false;
                }
            }).collect(Collectors.toList());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (int round = 0; round < 50 && !processes().isEmpty(); round++) {
                processes().forEach(ProcessHandle::destroyForcibly);
                Thread.sleep(20);
            }
            holder.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why a file system cannot be mounted in such a namespace, or null when it can. */
    private static String refusal(List<String> unshare) {
        if (!Files.isReadable(Path.of("/dev/fuse"))) {
            return "/dev/fuse cannot be opened";
        }
        try {
            Process process = new ProcessBuilder(with(unshare, "bash", "-c", "mount -t tmpfs tmpfs /mnt && exec 3<>/dev/fuse"))
                    .redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? null : said;
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static List<String> with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
