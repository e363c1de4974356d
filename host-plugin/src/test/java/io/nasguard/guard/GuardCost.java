// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what the guard adds to a healthy run: time, from bare and guarded runs in turn, and memory (the guard's own
 * share of it, PSS, while the script works). Needs root, as the tests with mounts do.
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
        System.out.printf("%-9s %14s %32s %22s%n", "", "bare, ms", "added, ms", "of it processor, ms");
        for (String operation : new String[] {"stopped", "delete", "stats"}) {
            double[] added = new double[pairs];
            double[] guarded = new double[pairs];
            double[] bare = new double[pairs];
            double[] processor = new double[pairs];
            try (Host host = Host.withMounts("4.22")) {
                String[] arguments = arguments(host, operation);
                use(host, "sleep", "/bin/sleep");
                host.call(arguments).await(Host.PATIENCE);
                for (int i = 0; i < pairs; i++) {
                    bare[i] = milliseconds(bare(host, arguments));
                    guarded[i] = milliseconds(guarded(host, arguments));
                    added[i] = guarded[i] - bare[i];
                    leaveBareMounts(host);
                    use(host, "sync", "/bin/sync");
                    processor[i] = processorTime(host, host.guard(), arguments);
                    use(host, "sync", "/bin/true");
                    processor[i] -= processorTime(host, host.script(), arguments);
                    leaveBareMounts(host);
                }
            }
            System.out.printf("%-9s %14.1f %10.1f (%5.1f to %5.1f) %22.1f%n", operation, middle(bare, 0.5), middle(added, 0.5),
                    middle(guarded, 0) - middle(bare, 0), middle(added, 0.9), middle(processor, 0.5));
        }
        System.out.printf("medians of %d pairs; in brackets the fastest of each against the other, and the ninth decile%n",
                pairs);
        System.out.printf("memory of the guard while the script works: %.2f MB (PSS)%n", memory());
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
            case "stopped":
                return Host.backup("i-2-7-VM", host.disk("1", 100_000));
            case "delete":
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
