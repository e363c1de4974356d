// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a host keeps what is read here. Tests put another folder in the place of {@code /} or of {@code /proc}. */
public final class HostPaths {

    /** The guard's variable for the same purpose: a prefix for every path but those below /proc and /tmp. */
    static final String ROOT_VARIABLE = "NAS_BACKUP_GUARD_ROOT";

    private final Path root;
    private final Path proc;

    /**
     * A host.
     *
     * @param root what stands for {@code /}
     * @param proc what stands for {@code /proc}
     */
    public HostPaths(Path root, Path proc) {
        this.root = root;
        this.proc = proc;
    }

    /** The machine this runs on. */
    public static HostPaths ofThisHost() {
        String root = System.getenv(ROOT_VARIABLE);
        return new HostPaths(Path.of(root == null || root.isEmpty() ? "/" : root), Path.of("/proc"));
    }

    /** A file, by its absolute path on a host. */
    Path file(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /** A file below /proc. */
    Path proc(String relative) {
        return proc.resolve(relative);
    }

    Path guard() {
        return file("/etc/cloudstack/agent/nasbackup.sh");
    }

    Path command() {
        return file("/usr/bin/nas-backup-guard");
    }

    Path library() {
        return file("/usr/lib/nas-backup-guard");
    }

    Path agentProperties() {
        return file("/etc/cloudstack/agent/agent.properties");
    }

    Path timeouts() {
        return file("/var/lib/nas-backup-guard/timeouts");
    }

    /**
     * Where the guard keeps its state: the second is for a /run that cannot be written. Anybody may make a folder in
     * /dev/shm; one that does not belong to the user this runs as, root on a host, is left out.
     */
    List<Path> stateFolders() {
        return Stream.of(file("/run/nas-backup-guard"), file("/dev/shm/nas-backup-guard"))
                .filter(HostPaths::isOurs)
                .collect(Collectors.toList());
    }

    private static boolean isOurs(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The file in which libvirt keeps the process id of a VM's QEMU. */
    Path qemuPid(String vmName) {
        return file("/run/libvirt/qemu").resolve(vmName + ".pid");
    }
}
