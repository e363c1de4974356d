// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nasguard.standin.MountNamespace;
import io.nasguard.standin.fuse.Opcode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A KVM host in a folder: the guard installed as its package would do, CloudStack's script in its place, stand-ins for
 * libvirt, QEMU and the NAS, and, where it can be had, a mount namespace of its own. What still runs when it is closed
 * is ended.
 */
final class Host implements AutoCloseable {

    /** How long a test waits for what is to come for sure; only a hang takes as long. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path root;
    private final MountNamespace namespace;
    private final Nas nas;

    private Host(MountNamespace namespace) throws IOException, InterruptedException {
        this.namespace = namespace;
        Path hosts = Files.createDirectories(Repository.MODULE.resolve("target/hosts"));
        root = Files.createTempDirectory(hosts, "h");
        // Not copied from here: a script that this process holds open for writing cannot be started meanwhile.
        check(new ProcessBuilder("cp", "-a", Repository.ROOT + "/.", root + "/"));
        for (String folder : List.of("etc/cloudstack/agent", "usr/share/cloudstack-common/scripts/vm/hypervisor/kvm",
                "run/libvirt/qemu", "var/log/cloudstack/agent", "var/lib", "tmp", "dev/shm", "libvirt", "pool")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("etc/cloudstack/agent/nas-backup-guard.conf"),
                "accepted.types = nfs nfs4 cifs ceph tmpfs fuse fuse.nasguard\n");
        Files.writeString(log(), "");
        nas = new Nas(Files.createDirectories(root.resolve("nas")));
        if (namespace != null) {
            check(builder(List.of("/usr/bin/env", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "mount", "-t", "tmpfs",
                    Nas.ADDRESS, nas.share().toString())));
        }
    }

    /** A host where file systems can be mounted; the test is left out, with the reason, where that cannot be had. */
    static Host withMounts(String version) throws IOException, InterruptedException {
        assumeTrue(MountNamespace.unavailable() == null,
                "needs a mount namespace and /dev/fuse: " + MountNamespace.unavailable());
        Host host = new Host(MountNamespace.open());
        host.script(Files.readString(Repository.script(version)));
        return host;
    }

    /**
     * A host whose backup script mounts the repository and then does this. Nothing is mounted in truth: the list of
     * mounts that the guard sees is the test's own, so that these tests run anywhere.
     */
    static Host withScript(String... lines) throws IOException, InterruptedException {
        Host host = new Host(null).mountsAsTold("mountinfo");
        host.nas().mountsAppearAs("nfs4 " + Nas.ADDRESS + " rw,soft");
        host.script("#!/usr/bin/env bash\nif (($#)); then\n  folder=$(mktemp -d -t csbackup.XXXXX)\n  mount -t nfs "
                + Nas.ADDRESS + " \"$folder\" -o soft\nfi\n" + String.join("\n", lines) + "\n");
        return host;
    }

    /** Puts a script where CloudStack's packages put theirs. */
    void script(String text) throws IOException, InterruptedException {
        install(text, script());
    }

    /** By a process of its own: a script that this one holds open for writing cannot be started meanwhile. */
    private static void install(String text, Path script) throws IOException, InterruptedException {
        Path draft = Files.writeString(script.resolveSibling("." + script.getFileName()), text);
        check(new ProcessBuilder("install", "-m", "755", draft.toString(), script.toString()));
    }

    Path script() {
        return root.resolve("usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh");
    }

    /** Adds lines to the guard's settings file. */
    Host settings(String... lines) throws IOException {
        Files.write(root.resolve("etc/cloudstack/agent/nas-backup-guard.conf"), List.of(lines),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return this;
    }

    /** Lets the guard end an operation after so many seconds, by way of the agent's own limit. */
    Host limit(int seconds) throws IOException {
        Files.writeString(root.resolve("etc/cloudstack/agent/agent.properties"), "cmds.timeout=" + 2 * seconds + "\n");
        return this;
    }

    /** Gives a constant of the installed guard another value, so that a test need not wait for the real one. */
    Host constant(String file, String name, int value) throws IOException {
        Path library = root.resolve("usr/lib/nas-backup-guard").resolve(file);
        String text = Files.readString(library);
        String changed = text.replaceAll("(?m)^" + name + "=\\d+", name + "=" + value);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(file + " has no constant " + name);
        }
        Files.writeString(library, changed);
        return this;
    }

    /**
     * Lets the installed guard read the lists of mounts and of their figures from files of the test: what an NFS mount
     * shows there, on machines whose kernel has no NFS. An umount takes a mount from the list.
     *
     * @param kinds of "mountinfo" and "mountstats"
     */
    Host mountsAsTold(String... kinds) throws IOException, InterruptedException {
        Path mounts = root.resolve("usr/lib/nas-backup-guard/mounts.sh");
        String text = Files.readString(mounts);
        for (String kind : kinds) {
            Files.writeString(root.resolve("nas").resolve(kind), "");
            text = text.replace("/proc/self/" + kind, root + "/nas/" + kind).replace("/proc/1/" + kind, root + "/nas/" + kind);
        }
        Files.writeString(mounts, text);
        if (List.of(kinds).contains("mountinfo")) {
            replace("umount", "sed -i \"\\#${!#}#d\" \"$NAS_BACKUP_GUARD_ROOT/nas/mountinfo\"");
        }
        return this;
    }

    /** Puts a script of the test before a command of this host. */
    Host replace(String command, String... lines) throws IOException, InterruptedException {
        install("#!/usr/bin/env bash\n" + String.join("\n", lines) + "\n",
                Files.createDirectories(root.resolve("bin")).resolve(command));
        return this;
    }

    Nas nas() {
        return nas;
    }

    Path root() {
        return root;
    }

    Path log() {
        return root.resolve("var/log/cloudstack/agent/agent.log");
    }

    /** A VM that runs: its QEMU is a process that writes its backups itself. */
    Vm vm(String name) throws IOException {
        Vm vm = new Vm(root, name);
        Process qemu = builder(List.of(Repository.COMMANDS.resolve("host/qemu").toString(), name))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Files.writeString(root.resolve("run/libvirt/qemu").resolve(name + ".pid"), qemu.pid() + "\n");
        return vm;
    }

    /** What the agent's log says, for the message of a test that failed. */
    String logged() {
        try {
            return "\n" + Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The process id of a VM's QEMU. */
    long qemu(String vm) throws IOException {
        return Long.parseLong(Files.readString(root.resolve("run/libvirt/qemu").resolve(vm + ".pid")).strip());
    }

    /** The image of a disk of a stopped VM. */
    Path disk(String name, int bytes) throws IOException {
        byte[] data = new byte[bytes];
        Arrays.fill(data, (byte) 'd');
        return Files.write(root.resolve("pool").resolve(name), data);
    }

    /** The arguments with which 4.20's agent takes a backup; no disks mean a running VM. */
    static String[] backup(String vm, Path... disks) {
        return new String[] {"-o", "backup", "-v", vm, "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p",
                vm + "/2026.01.02.03.04.05",
                "-d", Stream.of(disks).map(Path::toString).collect(Collectors.joining(","))};
    }

    /** The arguments with which the agent deletes that backup. */
    static String[] delete(String vm) {
        return new String[] {"-o", "delete", "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p",
                vm + "/2026.01.02.03.04.05"};
    }

    /** The arguments with which 4.21's agent asks how full the repository is. */
    static String[] stats() {
        return new String[] {"-o", "stats", "-t", "nfs", "-s", Nas.ADDRESS, "-m", ""};
    }

    /** The guard, where the agent looks first. */
    Path guard() {
        return root.resolve("etc/cloudstack/agent/nasbackup.sh");
    }

    /** A call whose writes the NAS does not answer any more; returns once the first of them waits. */
    AgentCall callThatHangs(String... arguments) throws IOException {
        nas().thatCanHang().hangAt(Opcode.WRITE);
        AgentCall call = call(arguments);
        await("the hang", nas()::hangs);
        return call;
    }

    /** Calls what the agent would find: the guard. */
    AgentCall call(String... arguments) throws IOException {
        return call(guard(), arguments);
    }

    /** Calls CloudStack's script as an agent without the guard does. */
    AgentCall callBare(String... arguments) throws IOException {
        return call(script(), arguments);
    }

    private AgentCall call(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return new AgentCall(builder(command));
    }

    /** Runs the admin's command to its end. */
    Answer command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("usr/bin/nas-backup-guard").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command on this host to its end. */
    Answer run(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(root.resolve("tmp"), "errors", "");
        Process process = builder(command).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String said = Files.readString(errors);
        Files.delete(errors);
        return new Answer(exit, output, said);
    }

    ProcessBuilder builder(List<String> command) {
        List<String> words = new ArrayList<>();
        if (namespace != null) {
            words.addAll(namespace.prefix());
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        environment.put("NAS_BACKUP_GUARD_ROOT", root.toString());
        // The agent's, not that of whoever runs the tests.
        environment.put("PATH", root.resolve("bin") + ":" + Repository.COMMANDS.resolve("host")
                + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("TMPDIR", root.resolve("tmp").toString());
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static void check(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(builder.command() + ": " + said);
        }
    }

    /** The state files there are, each as its keys and values. */
    List<Map<String, String>> operations() throws IOException {
        return stateFiles("operations");
    }

    /** The kept state files of operations that were released. */
    List<Map<String, String>> released() throws IOException {
        return stateFiles("released");
    }

    private List<Map<String, String>> stateFiles(String kind) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (String base : List.of("run", "dev/shm")) {
            Path folder = root.resolve(base).resolve("nas-backup-guard").resolve(kind);
            Path seen = namespace == null ? folder : namespace.resolve(folder);
            if (!Files.isDirectory(seen)) {
                continue;
            }
            try (Stream<Path> files = Files.list(seen)) {
                for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("."))
                        .collect(Collectors.toList())) {
                    all.add(keys(file));
                }
            }
        }
        return all;
    }

    private static Map<String, String> keys(Path file) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            keys.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return keys;
    }

    /** Waits until an operation is in a phase and gives its state. */
    Map<String, String> awaitPhase(String phase) {
        return awaitPhase(phase, 1).get(0);
    }

    /** Waits until so many operations are in a phase and gives their states. */
    List<Map<String, String>> awaitPhase(String phase, int count) {
        List<Map<String, String>> found = new ArrayList<>();
        await(count + " in phase " + phase, () -> {
            found.clear();
            try {
                operations().stream().filter(state -> phase.equals(state.get("phase"))).forEach(found::add);
            } catch (IOException e) {
                // Renamed away between the listing and the look.
                return false;
            }
            return found.size() >= count;
        });
        return found;
    }

    /** Waits for something that is to come for sure. */
    static void await(String what, BooleanSupplier come) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " has not come after " + PATIENCE);
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** What an operation must not leave: mounts, mount points, state files, work, processes of the script. */
    void assertNothingLeft() throws IOException {
        List<String> left = new ArrayList<>();
        if (namespace != null) {
            left.addAll(namespace.mountsBelow(root.resolve("tmp")));
        }
        for (String folder : List.of("tmp", "run/nas-backup-guard/operations", "run/nas-backup-guard/work")) {
            left.addAll(contents(root.resolve(folder)));
        }
        // A command that was killed a moment ago may take another moment to be gone.
        for (int round = 0; round < 100 && !scriptProcesses().isEmpty(); round++) {
            pause(50);
        }
        left.addAll(scriptProcesses());
        assertEquals(List.of(), left, "left on the host; the log says:\n" + Files.readString(log()));
    }

    private static List<String> contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(path -> !path.endsWith("/.room")).sorted()
                    .collect(Collectors.toList());
        }
    }

    /** What runs on this host but the VMs and the NAS, by command line. */
    List<String> scriptProcesses() throws IOException {
        return processes().stream()
                .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
                .filter(line -> line.contains("/"))
                .filter(line -> !line.matches(".*(host/qemu |FuseServer|fuse-mount|\\bsleep ).*"))
                .collect(Collectors.toList());
    }

    /** What runs on this host: every process that has this host's folder in its environment. */
    private List<ProcessHandle> processes() throws IOException {
        byte[] mark = ("NAS_BACKUP_GUARD_ROOT=" + root + "\0").getBytes(StandardCharsets.UTF_8);
        String text = new String(mark, StandardCharsets.ISO_8859_1);
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
                return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1).contains(text);
            } catch (IOException e) {
                return false;
            }
        }).collect(Collectors.toList());
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    MountNamespace namespace() {
        return namespace;
    }

    @Override
    public void close() throws IOException {
        nas.revive();
        processes().forEach(ProcessHandle::destroyForcibly);
        if (namespace != null) {
            for (String mount : namespace.mountsBelow(root)) {
                for (String how : List.of("-f", "-l")) {
                    try {
                        new ProcessBuilder(Stream.concat(namespace.prefix().stream(),
                                Stream.of("/bin/umount", "-i", how, mount)).collect(Collectors.toList()))
                                .redirectErrorStream(true).start().waitFor();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
            namespace.close();
        }
        try {
            new ProcessBuilder("rm", "-rf", "--one-file-system", root.toString()).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a command gave: its exit code and what it wrote. */
    static final class Answer {
        final int exit;
        final String output;
        final String errors;

        Answer(int exit, String output, String errors) {
            this.exit = exit;
            this.output = output;
            this.errors = errors;
        }

        @Override
        public String toString() {
            return "exit " + exit + "\n" + output + errors;
        }
    }
}
