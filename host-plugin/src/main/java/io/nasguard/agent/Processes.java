// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The host's processes, listed once at the first question. A process that ends meanwhile is passed over. */
final class Processes {

    private final HostPaths paths;
    private Map<Long, ProcessStat> all;

    Processes(HostPaths paths) {
        this.paths = paths;
    }

    /** Whether that very process lives: a pid is given to another one some day. */
    boolean isAlive(long pid, long start) {
        return stat(paths.proc(pid + "/stat")).filter(found -> found.start() == start && found.isAlive()).isPresent();
    }

    /**
     * The members of a process group.
     *
     * @param leader the process that led it, dead or alive
     * @param start when that process was started: where its pid has gone to another one, the group has too
     */
    List<ProcessStat> group(long leader, long start) {
        ProcessStat now = all().get(leader);
        if (now != null && now.start() != start) {
            return List.of();
        }
        return all().values().stream()
                .filter(process -> process.group() == leader && process.start() >= start)
                .collect(Collectors.toList());
    }

    /**
     * A process with all that it started, as far as these still have a parent.
     *
     * @param pid the process
     * @param except processes to leave out, with all that they started
     */
    List<ProcessStat> withDescendants(long pid, Predicate<ProcessStat> except) {
        Map<Long, List<ProcessStat>> children =
                all().values().stream().collect(Collectors.groupingBy(ProcessStat::parent));
        List<ProcessStat> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        find(pid).ifPresent(found::add);
        for (int i = 0; i < found.size(); i++) {
            for (ProcessStat child : children.getOrDefault(found.get(i).pid(), List.of())) {
                if (!except.test(child) && seen.add(child.pid())) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    Optional<ProcessStat> find(long pid) {
        return Optional.ofNullable(all().get(pid));
    }

    /**
     * Where threads wait in the kernel where no signal ends it.
     *
     * @param processes whose threads
     * @return the kernel functions, and how many threads wait in each
     */
    Map<String, Integer> blockedAt(Collection<ProcessStat> processes) {
        Map<String, Integer> waits = new TreeMap<>();
        for (ProcessStat process : processes) {
            for (Path thread : numbered(paths.proc(process.pid() + "/task"))) {
                if (stat(thread.resolve("stat")).filter(ProcessStat::isBlocked).isPresent()) {
                    waits.merge(waitChannel(thread), 1, Integer::sum);
                }
            }
        }
        return waits;
    }

    private static String waitChannel(Path thread) {
        return TextFile.find(thread.resolve("wchan"))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("0"))
                .orElse("unknown");
    }

    private Map<Long, ProcessStat> all() {
        if (all == null) {
            all = new LinkedHashMap<>();
            for (Path process : numbered(paths.proc(""))) {
                stat(process.resolve("stat")).ifPresent(found -> all.put(found.pid(), found));
            }
        }
        return all;
    }

    private static Optional<ProcessStat> stat(Path file) {
        return TextFile.find(file).flatMap(ProcessStat::parse);
    }

    /** The folders that are named by a number; none where the folder has gone. */
    private static List<Path> numbered(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "[0-9]*")) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        return found;
    }
}
