// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the guard adds to a healthy run, as rows of {@code bin/bench}'s table: time, from bare and guarded runs in turn,
 * and memory (the guard's own share of it, PSS, while the script works). Needs root, as the tests with mounts do.
 */
public final class GuardCost {

    private GuardCost() {
    }

    /**
     * Runs the benchmark.
     *
     * @param args how many pairs of runs; 30 when it is left out
     */
    public static void main(String[] args) throws Exception {
        int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        for (String operation : List.of("a stopped VM's backup", "a deletion", "a look at the space")) {
            double[] added = new double[pairs];
            double[] bare = new double[pairs];
            double[] processor = new double[pairs];
            try (Host host = Host.withMounts("4.22")) {
                String[] arguments = arguments(host, operation);
                use(host, "sleep", "/bin/sleep");
                host.call(arguments).await(Host.PATIENCE);
                for (int i = 0; i < pairs; i++) {
                    bare[i] = milliseconds(bare(host, arguments));
                    added[i] = milliseconds(guarded(host, arguments)) - bare[i];
                    leaveBareMounts(host);
                    use(host, "sync", "/bin/sync");
                    processor[i] = processorTime(host, host.guard(), arguments);
                    use(host, "sync", "/bin/true");
                    processor[i] -= processorTime(host, host.script(), arguments);
                    leaveBareMounts(host);
                }
            }
            row(String.format(Locale.ROOT, "%s: added by the guard, median of %d pairs (the script alone takes %.1f ms)",
                    operation, pairs, middle(bare, 0.5)), middle(added, 0.5), "ms", 50);
            row(operation + ": the same, ninth decile", middle(added, 0.9), "ms", 0);
            row(operation + ": the same, processor time, median", middle(processor, 0.5), "ms", 0);
        }
        row("memory of the guard while the script works (PSS)", memory(), "MB", 5);
    }

    /** @param aim what the value is to stay below; 0 where nothing is asked of it */
    private static void row(String what, double value, String unit, int aim) {
        System.out.printf(Locale.ROOT, "| %s | %.1f %s | %s | %s |%n", what, value, unit,
                aim == 0 ? "" : "< " + aim + " " + unit, aim == 0 ? "" : value < aim ? "met" : "MISSED");
    }

    /**
     * Puts a program in the place of a stand-in, which is a script and takes longer to start: the guard makes more calls
     * of sleep and sync than CloudStack's script alone, and the stand-ins' own time is none of its cost.
     */
    private static void use(Host host, String command, String program) throws IOException {
        Path link = Files.createDirectories(host.root().resolve("bin")).resolve(command);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(program));
    }

    private static AgentCall bare(Host host, String... arguments) throws IOException {
        // A plain sync would write out this whole machine.
        use(host, "sync", "/bin/true");
        return host.callBare(arguments);
    }

    private static AgentCall guarded(Host host, String... arguments) throws IOException {
        use(host, "sync", "/bin/sync");
        return host.call(arguments);
    }

    private static String[] arguments(Host host, String operation) throws IOException {
        switch (operation) {
            case "a stopped VM's backup":
                return Host.backup("i-2-7-VM", host.disk("1", 100_000));
            case "a deletion":
                return Host.delete("i-2-7-VM");
            default:
                return Host.stats();
        }
    }

    private static double milliseconds(AgentCall call) throws Exception {
        long start = call.started();
        call.await(Host.PATIENCE);
        return (call.ended() - start) / 1e6;
    }

    /** User and system time of a run and of all that it waited for. */
    private static double processorTime(Host host, Path script, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("bash", "-c",
                "TIMEFORMAT='%3U %3S'; time \"$0\" \"$@\" > /dev/null 2>&1", script.toString()));
        words.addAll(List.of(arguments));
        String[] seconds = host.run(words).errors.strip().split(" ");
        return 1000 * (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]));
    }

    /** CloudStack's script leaves the mount of a stopped VM's backup. */
    private static void leaveBareMounts(Host host) throws Exception {
        for (String mount : host.namespace().mountsBelow(host.root().resolve("tmp"))) {
            host.run(List.of("/bin/umount", mount));
        }
    }

    private static double memory() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup("i-2-7-VM", host.disk("1", 1000)));
            host.awaitPhase("transferring");
            Host.pause(1500);
            double megabytes = pss(call.pid());
            host.nas().letGo();
            call.await(Host.PATIENCE);
            return megabytes;
        }
    }

    private static double pss(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no Pss in smaps_rollup");
    }

    private static double middle(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
