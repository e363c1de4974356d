// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Starts the admin's command for a release, as a systemd unit of its own: it must outlive the agent, whose restart
 * ends everything the agent started itself.
 */
public final class ReleaseStarter {

    private static final Pattern VM_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+@:=,-]{0,254}");
    private static final long SECONDS_TO_START = 8;
    private static final long SECONDS_TO_FAIL = 1;
    private static final int MOST_OF_A_MESSAGE = 400;
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final HostPaths paths;
    private final String systemdRun;
    private final String setsid;

    /**
     * A starter.
     *
     * @param paths the host
     */
    public ReleaseStarter(HostPaths paths) {
        this(paths, "systemd-run", "setsid");
    }

    ReleaseStarter(HostPaths paths, String systemdRun, String setsid) {
        this.paths = paths;
        this.systemdRun = systemdRun;
        this.setsid = setsid;
    }

    /**
     * Starts a release and does not wait for its end.
     *
     * @param vmName the VM whose operation ends whatever its state; null for all that are stalled or overdue
     * @return what came of it
     */
    public ReleaseStart start(String vmName) {
        if (vmName != null && !VM_NAME.matcher(vmName).matches()) {
            return ReleaseStart.refused("The VM name has characters other than A-Z a-z 0-9 . _ - or is too long; "
                    + "give CloudStack's instance name, such as i-2-7-VM.");
        }
        if (!Files.isExecutable(paths.command())) {
            return ReleaseStart.refused(paths.command() + " is not there or not executable: install "
                    + "nas-backup-guard-agent on this host again.");
        }
        List<String> release = new ArrayList<>(List.of(paths.command().toString(), "release"));
        if (vmName != null) {
            release.addAll(List.of("--vm", vmName));
        }
        return start(release);
    }

    private ReleaseStart start(List<String> release) {
        if (!Files.isDirectory(paths.file("/run/systemd/system"))) {
            return startDetached(release, "no systemd runs here");
        }
        String unit = "nas-backup-guard-release-" + System.currentTimeMillis() + "-" + STARTED.incrementAndGet();
        List<String> command = new ArrayList<>(List.of(systemdRun, "--collect", "--quiet", "--unit=" + unit));
        command.addAll(release);
        try {
            Process process = begin(new ProcessBuilder(command).redirectErrorStream(true));
            if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return startDetached(release, "systemd-run did not end within " + SECONDS_TO_START + " s");
            }
            if (process.exitValue() == 0) {
                return ReleaseStart.asUnit(unit);
            }
            String words = new String(process.getInputStream().readNBytes(MOST_OF_A_MESSAGE), StandardCharsets.UTF_8);
            return startDetached(release, "systemd-run ended with " + process.exitValue() + ": " + words.strip());
        } catch (IOException e) {
            return startDetached(release, e.getMessage());
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    /** Second best: in a session of its own, but still among the agent's processes. */
    private ReleaseStart startDetached(List<String> release, String reason) {
        List<String> command = new ArrayList<>(List.of(setsid));
        command.addAll(release);
        try {
            Process process = begin(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD));
            if (process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) && process.exitValue() > 1) {
                return ReleaseStart.refused("The release did not start (" + reason + "; then " + setsid
                        + " ended with " + process.exitValue() + ").");
            }
            return ReleaseStart.detached(reason);
        } catch (IOException e) {
            return ReleaseStart.refused("The release did not start (" + reason + "; then " + e.getMessage() + ").");
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    private static Process begin(ProcessBuilder builder) throws IOException {
        return builder.redirectInput(new File("/dev/null")).start();
    }

    private static ReleaseStart interrupted() {
        Thread.currentThread().interrupt();
        return ReleaseStart.refused("The agent stops; whether the release was started is not known.");
    }
}
