// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.MountReport;
import io.nasguard.agent.api.OperationReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at a KVM host's backups once. It answers while mounts hang: it never touches one. */
public final class HostProbe {

    private final HostPaths paths;

    /**
     * A probe.
     *
     * @param paths the host
     */
    public HostProbe(HostPaths paths) {
        this.paths = paths;
    }

    /**
     * Keeps the timeouts and says what the host's backups do.
     *
     * @param agent the agent that asks
     * @param timeouts what to keep for operations that start later; null for nothing
     * @return the report; what could not be read stands in its findings
     */
    public HostReport report(RunningAgent agent, TimeoutSettings timeouts) {
        HostReport report = new HostReport();
        InstallationCheck installation = new InstallationCheck(paths);
        report.guardVersion = installation.guardVersion();
        report.commandTimeout = agent.commandTimeout();
        report.time = System.currentTimeMillis() / 1000;
        report.kernelLines = KernelLog.read(paths);
        report.findings.addAll(installation.findings(agent));
        addSettingsFaults(report);
        keep(timeouts, report);
        try {
            addOperations(report, HostClock.read(paths), agent);
        } catch (UnreadableException e) {
            report.findings.add(new HostFinding("proc-unreadable", e.getMessage()));
        }
        return report;
    }

    /** The guard reads its settings itself, and its sweep says what is wrong in them. */
    private void addSettingsFaults(HostReport report) {
        for (Path folder : paths.stateFolders()) {
            TextFile.find(folder.resolve("settings-faults")).ifPresent(text -> text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> report.findings.add(new HostFinding("settings", line))));
        }
    }

    private void keep(TimeoutSettings timeouts, HostReport report) {
        if (timeouts == null) {
            return;
        }
        try {
            new TimeoutsFile(paths.timeouts()).keep(timeouts);
        } catch (UnreadableException | IOException e) {
            report.findings.add(new HostFinding("timeouts-not-kept", "The timeouts of the zone are not kept in "
                    + paths.timeouts() + ", operations start with earlier ones: " + e.getMessage()));
        }
    }

    private void addOperations(HostReport report, HostClock clock, RunningAgent agent) {
        Processes processes = new Processes(paths);
        MountTable mounts = mounts(report);
        Operations operations = new Operations(paths, clock, processes, mounts, report.findings::add);
        report.operations = operations.running();
        report.released = operations.released();

        Set<String> owned = report.operations.stream()
                .map(operation -> operation.mountPoint)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        report.orphanMounts = reports(mounts.scripts(), owned, mount -> new TreeMap<>());
        List<Mount> restores = mounts.restores();
        if (!restores.isEmpty()) {
            Map<String, Integer> blocked = blockedOfAgent(agent, processes, report.operations);
            report.restores = reports(restores, owned, mount -> blocked);
        }
    }

    private MountTable mounts(HostReport report) {
        try {
            return MountTable.parse(TextFile.read(paths.proc("self/mountinfo")));
        } catch (IOException | UnreadableException e) {
            report.findings.add(new HostFinding("proc-unreadable", "/proc/self/mountinfo: " + e.getMessage()));
            return MountTable.empty();
        }
    }

    /** A restore runs in the agent and in what it starts itself; operations under the guard are counted elsewhere. */
    private static Map<String, Integer> blockedOfAgent(RunningAgent agent, Processes processes,
            Collection<OperationReport> operations) {
        Set<Long> guards = operations.stream()
                .map(operation -> Long.valueOf(operation.id.substring(0, operation.id.indexOf('-'))))
                .collect(Collectors.toSet());
        Predicate<ProcessStat> guarded = process -> guards.contains(process.pid());
        return processes.blockedAt(processes.withDescendants(agent.pid(), guarded));
    }

    private static List<MountReport> reports(List<Mount> mounts, Set<String> owned,
            Function<Mount, Map<String, Integer>> blockedAt) {
        return mounts.stream()
                .filter(mount -> !owned.contains(mount.mountPoint()))
                .map(mount -> report(mount, blockedAt.apply(mount)))
                .collect(Collectors.toList());
    }

    private static MountReport report(Mount mount, Map<String, Integer> blockedAt) {
        MountReport report = new MountReport();
        report.mountPoint = mount.mountPoint();
        report.type = mount.type();
        report.source = mount.source();
        report.mountMode = mount.mode();
        report.blockedAt = blockedAt;
        report.blockedThreads = blockedAt.values().stream().mapToInt(Integer::intValue).sum();
        return report;
    }
}
