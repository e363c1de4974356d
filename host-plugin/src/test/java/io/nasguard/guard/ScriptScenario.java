// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call of a backup script in a world of recorders: what it is called with, and how the commands answer. */
final class ScriptScenario {

    private static final String WORLD = String.join("\n",
            "[[ $call == 'virsh version' ]] && printf '%s\\n' 'Compiled against library: libvirt 9.0.0' \\",
            "  'Using library: libvirt 9.0.0' 'Using API: QEMU 9.0.0' 'Running hypervisor: QEMU 7.2.0' && exit",
            "[[ $call == *' list' ]] && printf '%s\\n' ' Id   Name       State' '-----' ' 1    i-2-3-VM   running' \\",
            "  ' 2    i-2-33-VM   paused' && exit",
            "[[ $call == *domblklist* ]] && printf '%s\\n' ' Type   Device   Target   Source' '----' \\",
            "  ' file   disk     vda      /pool/11-22-33' ' file   disk     vdb      /pool/vda/44-55' \\",
            "  ' file   cdrom    hdc      -' && exit",
            "[[ $call == *domjobinfo* ]] && printf 'Job type:   Completed\\nOperation:  Backup\\n' && exit",
            "[[ $call == *dumpxml* ]] && printf '<domain/>\\n' && exit",
            "[[ $call == df* ]] && printf 'Filesystem 1024-blocks Used Available\\nnas:/x 1000 300 700\\n' && exit",
            "[[ $call == du* ]] && printf '4711\\t%s\\n' \"${!#}\" && exit",
            "[[ $call == qemu-img* ]] && printf '%1000s' x > \"${!#}\" && exit",
            "");

    private final String name;
    private final List<String> arguments;
    private final String answers;

    private ScriptScenario(String name, String answers, String... arguments) {
        this.name = name;
        this.answers = answers;
        this.arguments = List.of(arguments);
    }

    /** All of them. */
    static List<ScriptScenario> all() {
        List<ScriptScenario> all = new ArrayList<>();
        all.add(backup("running", "", "i-2-3-VM", ""));
        all.add(backup("running-among-longer-names", "[[ $call == *' list' ]] && echo ' 7 i-2-333-VM running' && exit",
                "i-2-33", "/p/a-b"));
        all.add(backup("stopped", "", "i-2-9-VM", "/pool/a-b,/pool/c-d"));
        all.add(backup("stopped-without-disks", "", "i-2-9-VM", ""));
        all.add(backup("stopped-rbd", "", "i-2-9-VM", "rbd:cloudstack/5-6:mon_host=10.0.1.2:auth_supported=none"));
        all.add(backup("paused", "", "i-2-33-VM", "/pool/a-b"));
        all.add(new ScriptScenario("delete", "", "-o", "delete", "-t", "nfs", "-s", "nas:/x", "-m", "soft", "-p", "v/1"));
        all.add(new ScriptScenario("stats", "", "-o", "stats", "-t", "nfs", "-s", "nas:/x", "-m", "soft"));
        all.add(new ScriptScenario("no-options", "", "-o", "delete", "-t", "nfs", "-s", "nas:/x", "-m", "", "-p", "v/1"));
        all.add(new ScriptScenario("options-with-blanks", "", "-o", "delete", "-t", "nfs", "-s", "nas:/x", "-m",
                "soft,a  -v \"b", "-p", "v/1"));
        all.add(new ScriptScenario("cifs", "", "-o", "delete", "-t", "cifs", "-s", "//nas/x", "-m", "user=a", "-p", "v/1"));
        all.add(new ScriptScenario("long-options", "", "--operation", "delete", "--type", "nfs", "--storage", "nas:/x",
                "--mount", "soft", "--path", "v/1", "--vm", "i-2-3-VM", "--diskpaths", ""));
        all.add(new ScriptScenario("long-quiesce", "", "--operation", "delete", "--type", "nfs", "--storage", "nas:/x",
                "--mount", "soft", "--path", "v/1", "--quiesce", "false"));
        all.add(new ScriptScenario("no-operation", ""));
        all.add(new ScriptScenario("unknown-operation", "", "-o", "restore", "-t", "nfs", "-s", "nas:/x", "-p", "v/1"));
        all.add(new ScriptScenario("unknown-option", "", "-x", "y"));
        all.add(new ScriptScenario("option-without-value", "", "-o"));
        all.add(new ScriptScenario("help", "", "-h"));
        for (String operation : List.of("delete", "stats")) {
            for (String command : List.of("mount", "sync", "umount", "df", "rm")) {
                all.add(new ScriptScenario(operation + "-" + command + "-fails", failing(command), "-o", operation,
                        "-t", "nfs", "-s", "nas:/x", "-m", "soft", "-p", "v/1"));
            }
        }
        for (String command : List.of("mount", "mkdir", "sync", "umount", "du", "rmdir", "virsh\\ version",
                "*backup-begin*", "*dumpxml*", "*domjobinfo*", "*domblklist*", "*' list'")) {
            all.add(backup("running-" + command.replaceAll("[^a-z-]", "") + "-fails", failing(command), "i-2-3-VM", ""));
        }
        for (String command : List.of("mount", "mkdir", "sync", "ls", "qemu-img")) {
            all.add(backup("stopped-" + command + "-fails", failing(command), "i-2-9-VM", "/pool/a-b,/pool/c-d"));
        }
        for (String state : List.of("Failed", "Cancelled", "Unbounded")) {
            all.add(backup("running-job-" + state.toLowerCase(), "[[ $call == *domjobinfo* ]] && echo 'Job type:   "
                    + state + "' && exit", "i-2-3-VM", ""));
        }
        all.add(backup("job-failed-umount-fails", "[[ $call == *domjobinfo* ]] && echo 'Job type: Failed' && exit\n"
                + failing("umount"), "i-2-3-VM", ""));
        all.add(backup("begin-fails-rm-fails", failing("*backup-begin*") + "\n" + failing("rm"), "i-2-3-VM", ""));
        all.add(backup("old-qemu", "[[ $call == 'virsh version' ]] && echo 'Running hypervisor: QEMU 4.1.9' && exit",
                "i-2-3-VM", ""));
        all.add(quiesced("quiesce", ""));
        all.add(quiesced("quiesce-freeze-fails", failing("*freeze*")));
        all.add(quiesced("quiesce-thaw-fails", failing("*thaw*")));
        all.add(quiesced("quiesce-begin-fails", failing("*backup-begin*")));
        return all;
    }

    private static ScriptScenario backup(String name, String answers, String vm, String disks) {
        return new ScriptScenario(name, answers, "-o", "backup", "-v", vm, "-t", "nfs", "-s", "nas:/x", "-m", "soft",
                "-p", vm + "/2026.01.02.03.04.05", "-d", disks);
    }

    private static ScriptScenario quiesced(String name, String answers) {
        return new ScriptScenario(name, answers, "-o", "backup", "-v", "i-2-3-VM", "-t", "nfs", "-s", "nas:/x", "-m",
                "soft", "-p", "i-2-3-VM/1", "-q", "true", "-d", "");
    }

    private static String failing(String command) {
        return "[[ $call == " + command + " || $call == " + command + "\\ * ]] && { echo 'no such luck' >&2; exit 32; }";
    }

    /**
     * Runs a script in this scenario.
     *
     * @param script the script, which is copied
     * @param folder an empty folder to do it in
     * @return the calls in their order, the exit code, what a success printed (of a failure only the number of lines:
     *     their words are the version's own), and the files that are then in the repository
     */
    String run(Path script, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("scenario"), answers + "\n" + WORLD);
        Path log = Files.createDirectories(folder.resolve("var/log/cloudstack/agent")).resolve("agent.log");
        Files.writeString(log, "");
        Path tmp = Files.createDirectories(folder.resolve("tmp"));
        Path copy = Files.writeString(folder.resolve("nasbackup.sh"), Files.readString(script)
                .replace("=\"/var/log", "=\"" + folder + "/var/log"));

        List<String> call = new ArrayList<>(List.of("bash", copy.toString()));
        call.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(call).redirectError(folder.resolve("errors").toFile());
        builder.environment().put("RECORDING", folder.toString());
        builder.environment().put("PATH", Repository.TESTS.resolve("commands/recorded") + ":" + System.getenv("PATH"));
        builder.environment().put("TMPDIR", tmp.toString());
        builder.environment().put("NAS_BACKUP_GUARD_ROOT", folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();

        Path calls = folder.resolve("calls");
        String said = exit == 0 ? output : output.isBlank() ? "" : "something of its own\n";
        return plain((Files.exists(calls) ? Files.readString(calls) : "") + "exit " + exit + "\n" + said + files(tmp)
                + "log " + (Files.size(log) > 0 ? "written" : "empty") + "\n", folder);
    }

    /** What differs from run to run taken out: random names and the place of the test. */
    private static String plain(String text, Path folder) {
        return text.replaceAll("csbackup\\.\\w{5}", "csbackup.XXXXX").replace(folder.toString(), "");
    }

    private static String files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder)).map(path -> path + "\n").sorted()
                    .collect(Collectors.joining());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
