// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CloudStack's script gets the arguments that the agent gave, but for what the guard keeps to itself. */
@Execution(ExecutionMode.CONCURRENT)
class ArgumentsTest {

    private static final String ECHO = "printf '<%s>\\n' \"$@\"";
    /** The guard writes its state once the script has been started. */
    private static final String STATE = "until cat \"$NAS_BACKUP_GUARD_ROOT\"/run/nas-backup-guard/operations/*-* "
            + "2>/dev/null; do sleep 0.05; done";

    @ParameterizedTest
    @MethodSource("verbatim")
    void arePassedOnVerbatim(List<String> arguments) throws Exception {
        try (Host host = Host.withScript(ECHO, ": \"stats\"")) {
            AgentCall call = host.call(arguments.toArray(new String[0])).await(Host.PATIENCE);
            assertEquals(shown(arguments), call.output());
        }
    }

    static Stream<List<String>> verbatim() {
        return Stream.of(
                Arrays.asList(Host.backup("i-2-7-VM")),
                List.of("-o", "delete", "-t", "nfs", "-s", "nas:/a b", "-m", "soft", "-p", "a  b/'c' \"d\" $HOME `id` \\ * ?"),
                List.of("-o", "stats", "-p", "", "-d", "", "-q", ""),
                List.of("--operation", "delete", "--mount", "", "--path", "x"),
                List.of("-o", "delete", "-p", "\u00e4\u00f6\u00fc/\u65e5\u672c", "-d", "rbd:pool/a:mon_host=1.2.3.4,/b c"),
                List.of("-o", "delete", "-p", "two\nlines", "-m", "context=\"a,b c\",soft"),
                List.of("-o", "stats", "-m"),
                List.of("-h"),
                List.of("-x", "-y", "z z"),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "soft,x-nasguard.timeout=600 | soft | 600 | repository",
        "x-nasguard.timeout=600,soft | soft | 600 | repository",
        "x-nasguard.timeout=60 | '' | 60 | repository",
        "vers=3,x-nasguard.other=1,x-nasguard.timeout=604800,soft | vers=3,soft | 7140 | host",
        "x-nasguard.timeout=100,x-nasguard.timeout=200 | '' | 200 | repository",
        "soft,context=\"a,x-nasguard.timeout=90\",x-nasguard.timeout=70 | soft,context=\"a,x-nasguard.timeout=90\" | 70 | repository",
        "soft,x-systemd.automount,xx-nasguard.timeout=1 | soft,x-systemd.automount,xx-nasguard.timeout=1 | 7140 | host",
        "x-nasguard.timeout=59 | '' | 7140 | host",
        "x-nasguard.timeout=604801 | '' | 7140 | host",
        "x-nasguard.timeout=1e3 | '' | 7140 | host",
        "x-nasguard.timeout= | '' | 7140 | host",
        "x-nasguard.timeout=0600 | '' | 600 | repository",
        "soft | soft | 7140 | host"})
    void theGuardsOwnOptionsAreTakenOutAndHeeded(String given, String passed, String timeout, String source)
            throws Exception {
        try (Host host = Host.withScript(ECHO, STATE)) {
            AgentCall call = host.call("-o", "delete", "-m", given, "-p", "x").await(Host.PATIENCE);
            String expected = shown(List.of("-o", "delete", "-m", passed, "-p", "x"));
            assertTrue(call.output().startsWith(expected), call.output());
            List<String> state = Arrays.asList(call.output().split("\n"));
            assertTrue(state.contains("timeout=" + timeout) && state.contains("timeoutsource=" + source), call.output());
        }
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @MethodSource("timeouts")
    void theSmallestLimitWins(String lines, String kept, String options, String expected) throws Exception {
        try (Host host = Host.withScript(STATE)) {
            host.settings(lines);
            if (!kept.isEmpty()) {
                Files.createDirectories(host.root().resolve("var/lib/nas-backup-guard"));
                Files.writeString(host.root().resolve("var/lib/nas-backup-guard/timeouts"), kept);
            }
            AgentCall call = host.call("-o", "delete", "-m", options, "-p", "x").await(Host.PATIENCE);
            Map<String, String> state = Arrays.stream(call.output().split("\n"))
                    .collect(Collectors.toMap(line -> line.split("=")[0], line -> line.split("=", 2)[1]));
            assertEquals(expected, state.get("timeout") + " " + state.get("timeoutsource") + " " + state.get("stalltimeout"));
        }
    }

    static Stream<Arguments> timeouts() {
        String zone = "default.timeout=500\ndefault.timeout.source=zone\nstall.timeout=120\n";
        return Stream.of(
                Arguments.of("", "", "", "7140 host 300"),
                Arguments.of("default.timeout = 1000", "", "", "1000 file 300"),
                Arguments.of("default.timeout = 100000", "", "", "7140 host 300"),
                Arguments.of("default.timeout = 1000", zone, "", "500 zone 120"),
                Arguments.of("", zone.replace("zone\n", "global\n"), "", "500 global 120"),
                Arguments.of("default.timeout = 1000", "default.timeout=0\n", "", "1000 file 300"),
                Arguments.of("default.timeout = 1000", zone, "x-nasguard.timeout=2000", "2000 repository 120"),
                Arguments.of("stall.timeout = 60", "nonsense\ndefault.timeout=-3\nstall.timeout=1\n", "", "7140 host 60"));
    }

    @Test
    void theScriptDoesNotGetTheAgentsPipes() throws Exception {
        try (Host host = Host.withScript("for fd in /proc/$$/fd/*; do readlink \"$fd\"; done | grep '^pipe:' | sort -u | wc -l")) {
            AgentCall call = host.call(Host.delete("i-2-7-VM")).await(Host.PATIENCE);
            // One is the guard's own, by which it sees that the script is gone, one the pipe of this very line.
            assertTrue(Integer.parseInt(call.output().strip()) <= 2, call.output());
        }
    }

    private static String shown(List<String> arguments) {
        return arguments.isEmpty() ? "<>\n" : arguments.stream().map(word -> "<" + word + ">\n")
                .collect(Collectors.joining());
    }
}
