// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What it takes to judge one list of mount options, as rows of {@code bin/bench}'s table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MountOptionsBenchmark {

    /** Microseconds. */
    private static final int GOAL = 20;
    private static final MountOptionsPolicy POLICY =
            new MountOptionsPolicy(NfsDefaults.FALLBACK, HardMountPolicy.WARN);

    /** Nothing, usual ones, a hard mount with a good deal wrong, and one misspelt word. */
    @Param({"", "vers=4.1,nconnect=4,timeo=100", "rw,hard,intr,bg,timeo=0, retrans=2,_netdev,nolock,vers=3",
        "sfot,tiemo=50,retrains=3"})
    public String options;

    @Benchmark
    public Assessment assess() {
        return POLICY.assess(RepositoryType.NFS, options, OptionalLong.of(3600));
    }

    @Benchmark
    public Assessment review() {
        return POLICY.review(RepositoryType.NFS, options);
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(MountOptionsBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT).build()).run();
        for (RunResult result : results) {
            double time = result.getPrimaryResult().getScore();
            System.out.printf(Locale.ROOT, "| %s of \"%s\" | %.1f µs | < %d µs | %s |%n",
                    result.getPrimaryResult().getLabel(), result.getParams().getParam("options"), time, GOAL,
                    time < GOAL ? "met" : "MISSED");
        }
    }
}
