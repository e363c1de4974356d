// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.HostFinding;
import io.nasguard.agent.api.OperationReport;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The guard's operations: what their state files say, and what the kernel says of their processes and mounts now. */
final class Operations {

    private static final Pattern NAME = Pattern.compile("[0-9]+-[0-9]+");
    private static final Pattern VM_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final HostPaths paths;
    private final HostClock clock;
    private final Processes processes;
    private final MountTable mounts;
    private final Consumer<HostFinding> findings;

    Operations(HostPaths paths, HostClock clock, Processes processes, MountTable mounts,
            Consumer<HostFinding> findings) {
        this.paths = paths;
        this.clock = clock;
        this.processes = processes;
        this.mounts = mounts;
        this.findings = findings;
    }

    /** Those that have not ended, oldest first. */
    List<OperationReport> running() {
        List<OperationReport> reports = reports("operations", "state-unreadable", "operation-unreadable");
        reports.sort(Comparator.comparing(report -> report.started, Comparator.nullsFirst(Comparator.naturalOrder())));
        return reports;
    }

    /** Those that were released of late, the last one first. */
    List<OperationReport> released() {
        List<OperationReport> reports = reports("released", "released-unreadable", "released-unreadable");
        reports.sort(Comparator.comparing(report -> report.updatedAgo,
                Comparator.nullsLast(Comparator.naturalOrder())));
        return reports;
    }

    /**
     * Reads the state files of a folder.
     *
     * @param whenFolder the code of a finding that says that nothing of the folder could be read
     * @param whenFile the code of one that says that one file could not
     */
    private List<OperationReport> reports(String folder, String whenFolder, String whenFile) {
        List<OperationReport> reports = new ArrayList<>();
        for (Path states : paths.stateFolders()) {
            try {
                for (Path file : TextFile.list(states.resolve(folder))) {
                    if (NAME.matcher(file.getFileName().toString()).matches()) {
                        report(file, whenFile).ifPresent(reports::add);
                    }
                }
            } catch (IOException e) {
                findings.accept(new HostFinding(whenFolder,
                        states.resolve(folder) + " cannot be read: " + e.getMessage()));
            }
        }
        return reports;
    }

    private Optional<OperationReport> report(Path file, String whenBroken) {
        try {
            OperationReport report = report(StateFile.parse(TextFile.read(file)));
            if (!file.endsWith(report.id)) {
                throw new UnreadableException("it is of another operation, " + report.id);
            }
            addMount(report, file);
            return Optional.of(report);
        } catch (NoSuchFileException e) {
            // It ended while the folder was being read.
            return Optional.empty();
        } catch (IOException | UnreadableException e) {
            findings.accept(new HostFinding(whenBroken, "The state file " + file
                    + " is broken, so its operation is not shown: " + e.getMessage()
                    + ". See nas-backup-guard status on the host.", file.getFileName().toString()));
            return Optional.empty();
        }
    }

    private OperationReport report(StateFile state) throws UnreadableException {
        OperationReport report = new OperationReport();
        report.id = state.required("id");
        report.operation = state.required("operation");
        report.vmName = state.text("vm");
        report.backupPath = state.text("backuppath");
        report.repositoryType = state.text("type");
        report.repositoryAddress = state.text("address");
        report.vmRunning = state.flag("running");
        report.phase = state.text("phase");
        report.started = state.whole("startedat");
        report.timeout = state.seconds("timeout");
        report.timeoutSource = state.text("timeoutsource");
        report.stallTimeout = state.seconds("stalltimeout");
        report.guardVersion = state.text("version");
        report.releaseReason = state.text("releasereason");
        report.outcome = state.text("outcome");
        report.left = state.text("left");
        report.mountPoint = state.text("mountpoint");
        report.mountMode = state.text("mountmode");
        if (clock.isThisBoot(state.required("bootid"))) {
            addClocks(report, state);
            addProcesses(report, state);
        }
        return report;
    }

    private void addMount(OperationReport report, Path file) {
        if (report.mountPoint == null) {
            // The mount shim notes it before it mounts; the guard takes the note over once the mount is there.
            Path note = file.getParent().resolveSibling("work").resolve(report.id).resolve("mountpoint");
            report.mountPoint = TextFile.find(note).map(String::strip).filter(path -> !path.isEmpty()).orElse(null);
        }
        Optional<Mount> mount = Optional.ofNullable(report.mountPoint).flatMap(mounts::at);
        report.mounted = mount.isPresent();
        report.mountMode = mount.map(Mount::mode).orElse(report.mountMode);
    }

    private void addClocks(OperationReport report, StateFile state) throws UnreadableException {
        Long started = state.seconds("started");
        Long updated = state.seconds("updated");
        boolean ended = "ended".equals(report.phase) && updated != null;
        report.elapsed = between(started, ended ? updated : clock.uptime());
        report.updatedAgo = between(updated, clock.uptime());
        report.stalledFor = ended ? null : between(state.seconds("stalledsince"), clock.uptime());
    }

    private static Long between(Long from, long to) {
        return from == null ? null : Long.valueOf(Math.max(0, to - from));
    }

    private void addProcesses(OperationReport report, StateFile state) throws UnreadableException {
        Long guard = state.whole("guardpid");
        Long guardStart = state.whole("guardstart");
        report.guardAlive = guard != null && guardStart != null && processes.isAlive(guard, guardStart);
        if ("ended".equals(report.phase)) {
            return;
        }
        Map<Long, ProcessStat> involved = new LinkedHashMap<>();
        Long child = state.whole("childpid");
        Long childStart = state.whole("childstart");
        if (child != null && childStart != null) {
            processes.group(child, childStart).forEach(process -> involved.put(process.pid(), process));
        }
        qemu(report).ifPresent(process -> involved.put(process.pid(), process));
        report.blockedAt = processes.blockedAt(involved.values());
        report.blockedThreads = report.blockedAt.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The QEMU of a VM whose backup runs: it writes to the repository's mount itself. */
    private Optional<ProcessStat> qemu(OperationReport report) {
        if (report.vmName == null || !VM_NAME.matcher(report.vmName).matches()) {
            return Optional.empty();
        }
        return TextFile.find(paths.qemuPid(report.vmName))
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,10}"))
                .map(Long::valueOf)
                .flatMap(processes::find);
    }
}
