// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import io.nasguard.standin.fuse.FuseServer;
import io.nasguard.standin.fuse.Opcode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The NAS of a host under test; the stand-in for mount(8) mounts what it is made of. */
final class Nas {

    static final String ADDRESS = "nas:/export";
    /** Bash code that waits for {@link #letGo}. */
    static final String HOLD = "until [[ -e $NAS_BACKUP_GUARD_ROOT/nas/go ]]; do sleep 0.1; done";

    private final Path folder;

    Nas(Path folder) throws IOException {
        this.folder = folder;
        for (String part : List.of("files", "control", "share")) {
            Files.createDirectories(folder.resolve(part));
        }
        write("kind", "share");
        write("java", Path.of(System.getProperty("java.home"), "bin/java").toString());
        write("classes", Repository.CLASSES + File.pathSeparator + Path.of(FuseServer.class.getProtectionDomain().getCodeSource()
                .getLocation().getPath()));
        write("owner", String.valueOf(ProcessHandle.current().pid()));
        write("fuse-mount", Repository.COMMANDS.resolve("fuse-mount").toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** A tmpfs that each mount shows; its files are seen from within the host's namespace only. */
    Path share() {
        return folder.resolve("share");
    }

    /** From now on each mount is one that can hang. */
    Nas thatCanHang() throws IOException {
        write("kind", "fuse");
        return this;
    }

    /** From now on nothing is mounted, but the test's own list of mounts (see {@link Host#mountsAsTold}) shows this. */
    void mountsAppearAs(String typeSourceAndOptions) throws IOException {
        write("kind", "told");
        write("as", typeSourceAndOptions);
    }

    /** From now on every mount fails. */
    void gone() throws IOException {
        write("kind", "gone");
    }

    /** Bash code that mount(8) runs first; $type, $source and $folder are set. */
    void atMount(String code) throws IOException {
        write("at-mount", code + "\n");
    }

    /** Bash code that qemu-img(1) runs first. */
    void atCopy(String code) throws IOException {
        write("at-copy", code + "\n");
    }

    /** From now on copies of disks wait for {@link #letGo}. */
    void holdCopies() throws IOException {
        atCopy(HOLD);
    }

    /** What was held goes on. */
    void letGo() throws IOException {
        write("go", "");
    }

    /** The NAS stops answering. */
    void hang() throws IOException {
        write("control/hang", "");
    }

    /** The NAS stops answering with the next request of that kind. */
    void hangAt(Opcode request) throws IOException {
        write("control/hang-at", request.name());
    }

    /** Whether it has stopped answering. */
    boolean hangs() {
        return Files.exists(folder.resolve("control/hang"));
    }

    /** The NAS answers again, all it was asked meanwhile too. */
    void revive() throws IOException {
        Files.deleteIfExists(folder.resolve("control/hang-at"));
        Files.deleteIfExists(folder.resolve("control/hang"));
    }

    /** Each write takes so long. */
    void slow(int milliseconds) throws IOException {
        write("control/slow", String.valueOf(milliseconds));
    }

    /** Requests of that kind fail with an error number. */
    void fail(Opcode request, int error) throws IOException {
        write("control/fail-" + request, String.valueOf(error));
    }

    /** The files of the NAS that can hang, by relative path, with their sizes. */
    Map<String, Long> files() throws IOException {
        return files(folder.resolve("files"));
    }

    /** The files below a folder, by relative path, with their sizes. */
    static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
                files.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }

    /** The arguments of each call of mount(8). */
    List<String> mounts() throws IOException {
        return lines("mounts");
    }

    /** The arguments of each call of sync(1). */
    List<String> syncs() throws IOException {
        return lines("syncs");
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
