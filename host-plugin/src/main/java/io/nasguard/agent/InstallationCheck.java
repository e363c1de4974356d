// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import io.nasguard.agent.api.HostFinding;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the guard is in place and in use. It looks at files only; {@code nas-backup-guard check} looks deeper. */
final class InstallationCheck {

    private static final Pattern VERSION = Pattern.compile("(?m)^GUARD_VERSION=([0-9A-Za-z.+~-]{1,40})$");
    private static final String MARK = "nas-backup-guard";

    /** Where CloudStack's packages put the script that the guard runs. */
    private static final List<String> SCRIPTS = List.of(
            "/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm/nasbackup.sh",
            "/usr/lib64/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh",
            "/usr/lib/cloud/common/scripts/vm/hypervisor/kvm/nasbackup.sh");

    private static final String SWEEP_TIMER = "timers.target.wants/nas-backup-guard-sweep.timer";

    private final HostPaths paths;
    private final List<HostFinding> findings = new ArrayList<>();

    InstallationCheck(HostPaths paths) {
        this.paths = paths;
    }

    /** The guard's version; null where it is not in place as it should be. */
    String guardVersion() {
        Path guard = paths.guard();
        if (!Files.isExecutable(guard) || !isOurs(guard)) {
            return null;
        }
        return TextFile.find(paths.library().resolve("paths.sh"))
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(version -> version.group(1))
                .orElse(null);
    }

    /**
     * What is wrong.
     *
     * @param agent the agent that is to use the guard
     * @return the findings; none is good
     */
    List<HostFinding> findings(RunningAgent agent) {
        findings.clear();
        checkGuard(agent);
        checkCommand();
        checkScript();
        checkSweep();
        checkCommandTimeout(agent);
        findings.addAll(new NfsMountConfiguration(paths).findings());
        return findings;
    }

    private void checkGuard(RunningAgent agent) {
        Path guard = paths.guard();
        if (!Files.isRegularFile(guard)) {
            report("guard-missing", guard + " is not there: backups run without the guard. Install "
                    + "nas-backup-guard-agent again and restart cloudstack-agent.");
        } else if (!isOurs(guard)) {
            report("guard-foreign", guard + " is not the guard: backups run with that script. Move it away, install "
                    + "nas-backup-guard-agent again and restart cloudstack-agent.");
        } else if (!Files.isExecutable(guard)) {
            report("guard-not-executable", guard + " is not executable: every backup fails. Run chmod 755 " + guard);
        } else if (!isSame(guard, agent.backupScript())) {
            report("guard-not-in-use", "The running agent uses "
                    + (agent.backupScript() == null ? "no script" : agent.backupScript()) + " and not " + guard
                    + ". See that CLASSPATH in /etc/default/cloudstack-agent holds /etc/cloudstack/agent, and restart "
                    + "cloudstack-agent.");
        }
    }

    /** The agent may know it by another path, where a folder above is a link. */
    private static boolean isSame(Path guard, String script) {
        try {
            return script != null && Files.isSameFile(guard, Path.of(script));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOurs(Path guard) {
        return TextFile.find(guard).filter(text -> text.contains(MARK)).isPresent();
    }

    private void checkCommand() {
        if (!Files.isExecutable(paths.command()) || !Files.isDirectory(paths.library())) {
            report("command-missing", paths.command() + " or " + paths.library() + " is not there: nothing can be "
                    + "released or swept. Install nas-backup-guard-agent again.");
        }
    }

    private void checkScript() {
        Path settings = paths.file("/etc/cloudstack/agent/nas-backup-guard.conf");
        boolean named = TextFile.find(settings).filter(text -> text.lines()
                .anyMatch(line -> line.matches("\\s*script\\s*=\\s*\\S.*"))).isPresent();
        if (!named && SCRIPTS.stream().map(paths::file).noneMatch(Files::isReadable)) {
            report("script-missing", "CloudStack's own nasbackup.sh is not in "
                    + "/usr/share/cloudstack-common/scripts/vm/hypervisor/kvm: every backup fails. Install "
                    + "cloudstack-common, or name the script with script = PATH in " + settings);
        }
    }

    private void checkSweep() {
        if (Files.isDirectory(paths.file("/run/systemd/system"))
                && !Files.exists(paths.file("/etc/systemd/system/" + SWEEP_TIMER))
                && !Files.exists(paths.file("/usr/lib/systemd/system/" + SWEEP_TIMER))) {
            report("sweep-not-enabled", "What a backup leaves behind is not cleaned up. Run systemctl enable --now "
                    + "nas-backup-guard-sweep.timer");
        }
    }

    private void checkCommandTimeout(RunningAgent agent) {
        Optional<Integer> file = commandTimeoutInFile();
        if (file.isPresent() && file.get() != agent.commandTimeout()) {
            report("command-timeout-not-in-force", "cmds.timeout is " + file.get() + " in " + paths.agentProperties()
                    + ", but the running agent gives up after " + agent.commandTimeout()
                    + " seconds. Restart cloudstack-agent.");
        }
    }

    private Optional<Integer> commandTimeoutInFile() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(TextFile.find(paths.agentProperties()).orElse("")));
            return Optional.ofNullable(properties.getProperty("cmds.timeout")).map(String::strip).map(Integer::valueOf);
        } catch (IOException | IllegalArgumentException e) {
            // The agent takes its default then, and says so in its own log.
            return Optional.empty();
        }
    }

    private void report(String code, String message) {
        findings.add(new HostFinding(code, message));
    }
}
