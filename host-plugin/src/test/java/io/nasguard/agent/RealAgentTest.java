// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.nasguard.agent.api.HostReport;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our jar in an agent made of CloudStack's own classes: the class path as {@code /etc/default/cloudstack-agent} has
 * it, the request wrapper, the wire, and the search for the script.
 *
 * <p>It needs the real jars: {@code -Pcloudstack -Dcloudstack.lib=DIR}. {@code bin/check} names it where they are not
 * there.
 */
@EnabledIf(value = "isCloudStackHere", disabledReason = "SKIPPED: CloudStack's own jars are not here; name a "
        + "management server's lib folder with -Pcloudstack -Dcloudstack.lib=DIR")
class RealAgentTest {

    private static final String WRAPPERS = "com/cloud/hypervisor/kvm/resource/wrapper/LibvirtRequestWrapper.class";
    private static final Path OURS = Path.of("target", "classes");

    @TempDir
    static Path folder;

    private static FakeHost host;
    private static Map<String, String> said;

    @BeforeAll
    static void runAnAgent() throws Exception {
        String wrappers = RealAgentTest.class.getClassLoader().getResource(WRAPPERS).getPath();
        Path jar = Path.of(URI.create(wrappers.substring(0, wrappers.indexOf('!'))));
        host = FakeHost.wellInstalled(folder);
        install("/etc/cloudstack/agent/nasbackup.sh");
        install("/usr/lib/nas-backup-guard/paths.sh");
        host.executable("/etc/cloudstack/agent/nasbackup.sh");
        String plugins = host.at("/usr/share/cloudstack-agent/plugins").toString();
        Files.createDirectories(Path.of(plugins));
        assertEquals(0, ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err,
                "--create", "--file", plugins + "/nas-backup-guard-host.jar", "-C", OURS.toString(), "."));

        String classPath = String.join(File.pathSeparator,
                jar.resolveSibling("*").toString(),
                plugins + "/*",
                host.at("/etc/cloudstack/agent").toString(),
                host.at("/usr/share/cloudstack-common/scripts").toString(),
                Path.of("target", "test-classes").toAbsolutePath().toString());
        said = run(classPath);
    }

    static boolean isCloudStackHere() {
        return RealAgentTest.class.getClassLoader().getResource(WRAPPERS) != null;
    }

    /** The file as it is shipped. */
    private static void install(String absolute) throws IOException {
        Files.copy(Path.of("src", "main", "root" + absolute), host.at(absolute), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> run(String classPath) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                RealAgent.class.getName());
        builder.environment().put(HostPaths.ROOT_VARIABLE, host.at("/").toString());
        Process agent = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(agent.waitFor(5, TimeUnit.MINUTES));
        String text = Files.readString(out);
        assertEquals(0, agent.exitValue(), text);
        return text.lines().filter(line -> line.matches("[a-z.]+=.*"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1), (first, second) -> first));
    }

    @Test
    void theAgentFindsTheGuardWhereItLooksForTheScript() {
        assertEquals(host.at("/etc/cloudstack/agent/nasbackup.sh").toString(), said.get("script"));
    }

    @Test
    void theProbeReachesItsWrapperAndItsReportComesBack() {
        assertEquals("io.nasguard.agent.api.StatusProbeCommand", said.get("probe.command"));
        assertEquals("true", said.get("probe.result"), said.get("probe.details"));
        HostReport report = new Gson().fromJson(said.get("probe.report"), HostReport.class);
        assertEquals(1, report.format);
        assertEquals(7200, report.commandTimeout);
        assertFalse(report.guardVersion.isEmpty());
        assertEquals(List.of(), report.findings.stream().map(finding -> finding.message).collect(Collectors.toList()));
    }

    @Test
    void theTimeoutsOfTheProbeAreKept() throws IOException {
        assertEquals("default.timeout=3600\ndefault.timeout.source=zone\nstall.timeout=240\n",
                Files.readString(host.at("/var/lib/nas-backup-guard/timeouts")));
    }

    @Test
    void theReleaseReachesItsWrapper() {
        assertEquals("io.nasguard.agent.api.ReleaseCommand", said.get("release.command"));
        assertEquals("true", said.get("release.result"), said.get("release.details"));
        assertTrue(said.get("release.details").startsWith("started"), said.get("release.details"));
    }

    @Test
    void neitherWaitsBehindABackupAndBothPassInMaintenance() {
        for (String command : List.of("probe", "release")) {
            assertEquals("false", said.get(command + ".insequence"));
            assertEquals("true", said.get(command + ".maintenance"));
        }
    }
}
