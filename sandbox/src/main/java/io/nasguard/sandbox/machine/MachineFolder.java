// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.machine;

import io.nasguard.standin.MountNamespace;
import io.nasguard.standin.fuse.FuseServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A KVM host in a folder: the guard as its package installs it, a NAS that can stop answering, a virtual machine made of
 * files, and a mount namespace, so that nothing of it is seen elsewhere on the machine.
 */
final class MachineFolder implements AutoCloseable {

    private static final String GUARD = "etc/cloudstack/agent/nasbackup.sh";
    private static final String SCRIPT = "usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh";
    private static final String ROOT_VARIABLE = "NAS_BACKUP_GUARD_ROOT";
    /** Blocks of 64 KiB for each of the two disks, and the seconds between two. */
    private static final int BLOCKS = 60;
    private static final int PAUSE = 1;

    private final Path root;
    private final MountNamespace namespace;

    private MachineFolder(Path root, MountNamespace namespace) {
        this.root = root;
        this.namespace = namespace;
    }

    /** @throws IOException saying why this machine cannot be a host */
    static MachineFolder create(Path work) throws IOException {
        String refusal = MountNamespace.unavailable();
        if (refusal != null) {
            throw new IOException("no file system can be mounted here that stops answering: " + refusal);
        }
        Path root = Files.createTempDirectory(Files.createDirectories(work), "host").toAbsolutePath();
        MachineFolder folder = new MachineFolder(root, MountNamespace.open());
        try {
            folder.install();
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private void install() throws IOException {
        run(new ProcessBuilder("cp", "-a", MachineFiles.guard() + "/.", root + "/"));
        for (String folder : List.of("usr/share/cloudstack-common/scripts/vm/hypervisor/kvm", "run/libvirt/qemu",
                "var/log/cloudstack/agent", "var/lib", "tmp", "dev/shm", "libvirt", "nas/files", "nas/control")) {
            Files.createDirectories(root.resolve(folder));
        }
        run(new ProcessBuilder("install", "-m", "755", MachineFiles.script().toString(), root.resolve(SCRIPT).toString()));
        write("etc/cloudstack/agent/nas-backup-guard.conf", "accepted.types = nfs nfs4 cifs ceph fuse fuse.nasguard\n");
        write("var/log/cloudstack/agent/agent.log", "");
        write("nas/kind", "fuse");
        write("nas/java", java());
        write("nas/classes", Path.of(FuseServer.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString());
        write("nas/owner", String.valueOf(ProcessHandle.current().pid()));
        write("nas/fuse-mount", MachineFiles.commands().resolve("fuse-mount").toString());
    }

    /** A virtual machine that runs; its QEMU is a process that the agent starts. */
    void addVm(String name) throws IOException {
        for (Map.Entry<String, String> part : Map.of("state", "running", "reason", "booted", "job", "none", "operation", "Backup",
                "blocks", String.valueOf(BLOCKS), "pause", String.valueOf(PAUSE)).entrySet()) {
            Files.createDirectories(root.resolve("libvirt").resolve(name));
            write("libvirt/" + name + "/" + part.getKey(), part.getValue() + "\n");
        }
        write("run/libvirt/qemu/" + name + ".xml", "<!--\nWARNING: THIS IS AN AUTO-GENERATED FILE.\n-->\n"
                + "<domstatus state='running' reason='booted' pid='1'>\n</domstatus>\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    /** Starts the agent of this host, which speaks by its standard input and output. */
    Process startAgent(String vm) throws IOException {
        return builder(List.of(java(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), MachineAgent.class.getName(), root.resolve(GUARD).toString(),
                MachineFiles.commands().resolve("host/qemu").toString(), vm,
                root.resolve("run/libvirt/qemu").resolve(vm + ".pid").toString()))
                .redirectError(root.resolve("var/log/cloudstack/agent/agent.err").toFile()).start();
    }

    private ProcessBuilder builder(List<String> command) {
        List<String> words = new ArrayList<>(namespace.prefix());
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put(ROOT_VARIABLE, root.toString());
        builder.environment().put("PATH", MachineFiles.commands().resolve("host")
                + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("TMPDIR", root.resolve("tmp").toString());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** The NAS stops answering, until {@link #answer}. */
    void hang() throws IOException {
        write("nas/control/hang", "");
    }

    /** The NAS answers again, also what it was asked meanwhile. */
    void answer() throws IOException {
        Files.deleteIfExists(root.resolve("nas/control/hang"));
    }

    Path root() {
        return root;
    }

    /** Ends what runs here, unmounts what is mounted here, and takes the folder away. */
    @Override
    public void close() throws IOException {
        answer();
        for (String mount : namespace.mountsBelow(root)) {
            for (String how : List.of("-f", "-l")) {
                start(builder(List.of("/bin/umount", "-i", how, mount)));
            }
        }
        namespace.close();
        start(new ProcessBuilder("rm", "-rf", "--one-file-system", root.toString()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int start(ProcessBuilder builder) throws IOException {
        try {
            return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(builder.command() + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** @return the processes of this host, for tests */
    Stream<ProcessHandle> processes() throws IOException {
        return namespace.processes().stream();
    }
}
