// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.util.List;

/** How large the cloud of the benchmark is. */
final class StatusBenchmarkSize {

    private final int hosts;
    private final int repositories;
    private final int inFlight;
    private final long backups;
    private final int calls;

    private StatusBenchmarkSize(int hosts, int repositories, int inFlight, long backups, int calls) {
        this.hosts = hosts;
        this.repositories = repositories;
        this.inFlight = inFlight;
        this.backups = backups;
        this.calls = calls;
    }

    /** @param arguments hosts, repositories, backups in flight, finished backups, calls of each caller */
    static StatusBenchmarkSize of(String... arguments) {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("Give: HOSTS REPOSITORIES IN-FLIGHT BACKUPS CALLS");
        }
        return new StatusBenchmarkSize(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]));
    }

    int hosts() {
        return hosts;
    }

    int repositories() {
        return repositories;
    }

    int inFlight() {
        return Math.min(inFlight, hosts);
    }

    int calls() {
        return calls;
    }

    /** @return how many finished backups to measure with: a tenth, all, and twice as many */
    List<Long> finishedBackups() {
        return List.of(backups / 10, backups, backups * 2);
    }

    @Override
    public String toString() {
        return StatusBenchmark.number(hosts) + " hosts, " + StatusBenchmark.number(repositories) + " repositories, "
                + StatusBenchmark.number(backups) + " finished backups (and a tenth, and twice as many), "
                + StatusBenchmark.number(inFlight()) + " in flight";
    }
}
