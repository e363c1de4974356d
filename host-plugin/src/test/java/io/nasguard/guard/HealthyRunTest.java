// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When all is well the agent gets, and the NAS holds, what they would without the guard; and nothing stays mounted. */
@Execution(ExecutionMode.CONCURRENT)
class HealthyRunTest {

    private static final String VM = "i-2-7-VM";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("operations")
    void isAsWithoutTheGuard(String version, String operation) throws Exception {
        String[] bare;
        try (Host host = Host.withMounts(version)) {
            bare = outcome(host, operation, host.callBare(arguments(host, operation)));
        }
        try (Host host = Host.withMounts(version)) {
            String[] guarded = outcome(host, operation, host.call(arguments(host, operation)));
            assertAll(
                    () -> assertEquals(bare[0], guarded[0], "exit code and output"),
                    () -> assertEquals(bare[1], guarded[1], "files on the NAS"),
                    () -> assertEquals(List.of(), host.released(), "operations released"),
                    host::assertNothingLeft);
        }
    }

    /** /tmp or TMPDIR may be a link; the kernel names the mount by the folder that it leads to. */
    @ParameterizedTest
    @ValueSource(strings = {"running", "stopped", "delete"})
    void aLinkOnTheWayToTheFolderIsFollowed(String operation) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            Path folder = Files.createDirectories(host.root().resolve("var/tmp"));
            Files.delete(host.root().resolve("tmp"));
            Files.createSymbolicLink(host.root().resolve("tmp"), folder);
            AgentCall call = host.call(arguments(host, operation)).await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(0, call.exit(), call.output()),
                    host::assertNothingLeft);
        }
    }

    static Stream<Arguments> operations() {
        List<Arguments> cases = new ArrayList<>();
        for (String version : Repository.VERSIONS) {
            cases.add(Arguments.of(version, "running"));
            cases.add(Arguments.of(version, "stopped"));
            cases.add(Arguments.of(version, "delete"));
            if (version.compareTo("4.21") >= 0) {
                cases.add(Arguments.of(version, "quiesced"));
                cases.add(Arguments.of(version, "stats"));
            }
        }
        return cases.stream();
    }

    private static String[] arguments(Host host, String operation) throws Exception {
        switch (operation) {
            case "running":
                return Host.backup(host.vm(VM).name());
            case "quiesced":
                List<String> words = new ArrayList<>(List.of(Host.backup(host.vm(VM).name())));
                words.addAll(List.of("-q", "true"));
                return words.toArray(new String[0]);
            case "stopped":
                return Host.backup(VM, host.disk("11-22", 200_000), host.disk("33-44", 100_000));
            case "delete":
                Path old = host.namespace().resolve(host.nas().share()).resolve(VM + "/2026.01.02.03.04.05");
                Files.createDirectories(old);
                Files.writeString(old.resolve("root.1.qcow2"), "old");
                Files.writeString(old.getParent().resolve("other"), "stays");
                return Host.delete(VM);
            default:
                return Host.stats();
        }
    }

    private static String[] outcome(Host host, String operation, AgentCall call) throws Exception {
        call.await(Host.PATIENCE);
        Map<String, Long> files = Nas.files(host.namespace().resolve(host.nas().share()));
        if (!operation.equals("stats") && !operation.equals("delete")) {
            assertTrue(files.size() >= 2, "the stand-ins made a backup: " + files + call.output());
        }
        String output = call.output().replaceAll("csbackup\\.\\w+", "csbackup.X").replace(host.root().toString(), "");
        return new String[] {"exit " + call.exit() + "\n" + output, files.toString()};
    }
}
