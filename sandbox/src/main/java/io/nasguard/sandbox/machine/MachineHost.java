// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.machine;

import io.nasguard.agent.api.OperationReport;
import io.nasguard.sandbox.host.BackupRows;
import io.nasguard.sandbox.host.Behaviour;
import io.nasguard.sandbox.host.SandboxHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The host that is this machine. Its backups are real processes under the real guard; what stalls them is a NAS that does
 * not answer any more, and what frees them is the guard.
 */
public final class MachineHost implements SandboxHost {

    private static final Logger LOGGER = LogManager.getLogger(MachineHost.class);
    /** Long enough for the first blocks to arrive. */
    private static final Duration UNTIL_IT_HANGS = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private final MachineFolder folder;
    private final BackupRows.Vm vm;
    private final Process agent;
    private final PrintStream requests;
    private final Map<Long, Consumer<String>> asked = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private Behaviour behaviour = Behaviour.HEALTHY;
    private BackupRows.Row backup;
    private boolean hung;
    private Instant nextBackup;

    private MachineHost(MachineFolder folder, BackupRows.Vm vm, Process agent) {
        this.folder = folder;
        this.vm = vm;
        this.agent = agent;
        this.requests = new PrintStream(agent.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Makes this machine a host.
     *
     * @param hostId with one virtual machine
     * @throws IOException saying in words why that cannot be
     */
    public static MachineHost start(long hostId) throws IOException {
        String missing = MachineFiles.missing();
        if (missing != null) {
            throw new IOException(missing);
        }
        BackupRows.Vm vm = BackupRows.vm(hostId).orElseThrow(() -> new IOException("the host has no virtual machine"));
        MachineFolder folder = MachineFolder.create(MachineFiles.work());
        try {
            folder.addVm(vm.instanceName());
            MachineHost host = new MachineHost(folder, vm, folder.startAgent(vm.instanceName()));
            Thread reader = new Thread(host::readAll, "Sandbox-Machine");
            reader.setDaemon(true);
            reader.start();
            LOGGER.info("This machine is a KVM host in {}", folder.root());
            return host;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private void readAll() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(agent.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] said = line.split(" ", 3);
                Consumer<String> waits = asked.remove(Long.valueOf(said[1]));
                if (waits != null) {
                    waits.accept(said.length < 3 ? "" : said[2]);
                }
            }
        } catch (IOException e) {
            LOGGER.warn("The agent of this machine is gone: {}", e.getMessage());
        }
    }

    private void ask(String kind, String what, Consumer<String> answer) {
        long number = lastNumber.incrementAndGet();
        asked.put(number, answer);
        synchronized (requests) {
            requests.println(kind + " " + number + " " + what);
        }
    }

    @Override
    public void take(String request, Consumer<String> reply) {
        ask("ask", request, reply);
    }

    @Override
    public synchronized void behave(Behaviour now, Duration ago) {
        if (now != Behaviour.HEALTHY && now != Behaviour.STALLING) {
            throw new IllegalArgumentException("This host is a real one and cannot be " + now.word() + ": give healthy or stalling");
        }
        if (!ago.isZero()) {
            throw new IllegalArgumentException("ago: this host is a real one, its backup begins now");
        }
        resume(now);
        if (backup == null) {
            begin();
        }
    }

    @Override
    public synchronized void resume(Behaviour now) {
        behaviour = now;
        if (now == Behaviour.HEALTHY) {
            answer();
        }
        if (backup == null) {
            // What the database still calls running was of an earlier process.
            BackupRows.running(vm).ifPresent(BackupRows::fail);
            nextBackup = Instant.now().plus(PAUSE);
        }
    }

    private void begin() {
        BackupRows.Row row = BackupRows.begin(vm, Instant.now());
        backup = row;
        nextBackup = null;
        ask("run", String.join("\t", "-o", "backup", "-v", vm.instanceName(), "-t", vm.type(), "-s", vm.address(),
                "-m", vm.mountOptions(), "-p", row.path(), "-d", ""), said -> ended(row, said));
    }

    private synchronized void ended(BackupRows.Row row, String said) {
        LOGGER.info("The backup {} on this machine ended: {}", row.path(), said);
        if (said.startsWith("0 ")) {
            BackupRows.complete(row, size(said));
        } else {
            BackupRows.fail(row);
        }
        answer();
        backup = null;
        nextBackup = Instant.now().plus(PAUSE);
    }

    private static long size(String said) {
        String last = said.substring(said.lastIndexOf(' ') + 1);
        return last.matches("\\d{1,18}") ? Long.parseLong(last) : 0;
    }

    @Override
    public synchronized void tick() {
        Instant now = Instant.now();
        if (backup == null && nextBackup != null && now.isAfter(nextBackup)) {
            begin();
        }
        if (backup != null && behaviour == Behaviour.STALLING && !hung
                && now.isAfter(backup.started().plus(UNTIL_IT_HANGS))) {
            hang();
        }
    }

    private void hang() {
        try {
            folder.hang();
            hung = true;
            LOGGER.info("The NAS of this machine stops answering");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer() {
        try {
            folder.answer();
            hung = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Behaviour behaviour() {
        return behaviour;
    }

    @Override
    public String description() {
        return "This machine: real backups under the real guard. "
                + (behaviour() == Behaviour.STALLING ? "The NAS stops answering a few seconds into each." : "The NAS answers.");
    }

    @Override
    public synchronized Optional<OperationReport> running() {
        return Optional.ofNullable(backup).map(row -> {
            OperationReport report = new OperationReport();
            report.vmName = vm.instanceName();
            report.started = row.started().getEpochSecond();
            return report;
        });
    }

    @Override
    public void close() {
        try {
            agent.destroy();
            folder.close();
        } catch (IOException e) {
            LOGGER.warn("Something of the host in {} may be left: {}", folder.root(), e.getMessage());
        }
    }
}
