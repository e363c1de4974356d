// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A host made of files: what the guard, libvirt and the kernel would write, in a folder of the test's. */
final class FakeHost {

    static final String BOOT = "0b6e1c5e-6d3a-4a43-b8b4-3a0c2a8e9d11";
    static final long UPTIME = 100_000;

    private final Path root;
    private final Path proc;
    private final List<String> mounts = new ArrayList<>();

    FakeHost(Path folder) {
        root = folder.resolve("root");
        proc = folder.resolve("proc");
        write(proc.resolve("sys/kernel/random/boot_id"), BOOT + "\n");
        write(proc.resolve("uptime"), UPTIME + ".37 190000.11\n");
        mount("25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw");
    }

    /** A host on which all is as the guard needs it. */
    static FakeHost wellInstalled(Path folder) {
        FakeHost host = new FakeHost(folder);
        host.file("/etc/cloudstack/agent/nasbackup.sh", "#!/bin/bash\n# nas-backup-guard\n");
        host.file("/usr/bin/nas-backup-guard", "#!/bin/bash\n");
        host.executable("/etc/cloudstack/agent/nasbackup.sh");
        host.executable("/usr/bin/nas-backup-guard");
        host.file("/usr/lib/nas-backup-guard/paths.sh", "# paths\nGUARD_VERSION=0.1.0\nGUARD_ROOT=\n");
        host.file("/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh", "#!/bin/bash\n");
        host.file("/etc/cloudstack/agent/agent.properties", "#agent\nguid=1\ncmds.timeout=7200\n");
        return host;
    }

    HostPaths paths() {
        return new HostPaths(root, proc);
    }

    RunningAgent agent() {
        return new RunningAgent(500, root + "/etc/cloudstack/agent/nasbackup.sh", 7200);
    }

    Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    void file(String absolute, String text) {
        write(at(absolute), text);
    }

    void executable(String absolute) {
        if (!at(absolute).toFile().setExecutable(true, false)) {
            throw new IllegalStateException(absolute + " cannot be made executable");
        }
    }

    void state(String id, String... lines) {
        file("/run/nas-backup-guard/operations/" + id, String.join("\n", lines) + "\n");
    }

    void released(String id, String... lines) {
        file("/run/nas-backup-guard/released/" + id, String.join("\n", lines) + "\n");
    }

    /** A line of mountinfo. */
    void mount(String line) {
        mounts.add(line);
        write(proc.resolve("self/mountinfo"), String.join("\n", mounts) + "\n");
    }

    /** A process with one thread. */
    Path process(long pid, char state, long parent, long group, long start) {
        Path folder = proc.resolve(Long.toString(pid));
        write(folder.resolve("stat"), stat(pid, state, parent, group, start));
        thread(pid, pid, state, start, state == 'D' ? "rpc_wait_bit_killable" : "0");
        return folder;
    }

    void thread(long pid, long tid, char state, long start, String waitChannel) {
        Path folder = proc.resolve(pid + "/task/" + tid);
        write(folder.resolve("stat"), stat(tid, state, 1, pid, start));
        write(folder.resolve("wchan"), waitChannel);
    }

    private static String stat(long pid, char state, long parent, long group, long start) {
        return pid + " (a) name (1)) " + state + " " + parent + " " + group + " " + group
                + " 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 " + start + " 1 1 18446744073709551615 1 1 0 0 0 0 0 0 0\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
