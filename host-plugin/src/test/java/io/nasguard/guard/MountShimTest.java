// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mount(8) is asked for, and that nothing but the repository, mounted, is taken for the repository. */
@Execution(ExecutionMode.CONCURRENT)
class MountShimTest {

    private static final String VM = "i-2-7-VM";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | ''                  | soft,timeo=50,retrans=3,nosharecache,fg",
        "nfs  | x-nasguard.timeout=900 | soft,timeo=50,retrans=3,nosharecache,fg",
        "nfs4 | ''                  | soft,timeo=50,retrans=3,nosharecache,fg",
        "nfs  | soft                | soft,nosharecache,fg",
        "nfs  | softerr,timeo=100   | softerr,timeo=100,nosharecache,fg",
        "nfs  | hard                | hard,nosharecache,fg",
        "nfs  | hard,timeo=600,vers=4.1 | hard,timeo=600,vers=4.1,nosharecache,fg",
        "nfs  | vers=4.1,nconnect=4 | vers=4.1,nconnect=4,soft,timeo=50,retrans=3,nosharecache,fg",
        "nfs  | timeo=100           | timeo=100,soft,retrans=3,nosharecache,fg",
        "nfs  | softreval           | softreval,soft,timeo=50,retrans=3,nosharecache,fg",
        "nfs  | vers=3,soft         | vers=3,soft,nosharecache,fg,nolock",
        "nfs  | soft,nfsvers=3,lock | soft,nfsvers=3,lock,nosharecache,fg,nolock",
        "nfs  | soft,sharecache,bg  | soft,sharecache,bg,nosharecache,fg",
        "nfs  | soft,nosharecache,sharecache | soft,nosharecache,sharecache,nosharecache,fg",
        "cifs | username=a,password=b | username=a,password=b,nobrl,nosharesock",
        "ceph | name=admin          | name=admin,noshare"})
    void mountIsAskedForOneThatCanBeEnded(String type, String given, String asked) throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            AgentCall call = host.call("-o", "delete", "-t", type, "-s", Nas.ADDRESS, "-m", given, "-p", "a/b")
                    .await(Host.PATIENCE);
            assertEquals(0, call.exit(), call.output());
            String words = host.nas().mounts().get(0);
            assertTrue(words.startsWith("-t " + type + " " + Nas.ADDRESS + " "), words);
            assertEquals(asked, words.substring(words.lastIndexOf(' ') + 1));
            host.assertNothingLeft();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soft --bind", "soft, -v", "soft\tx"})
    void optionsThatFallApartAreRefused(String options) throws Exception {
        try (Host host = Host.withMounts("4.20.2")) {
            AgentCall call = host.call("-o", "delete", "-t", "nfs", "-s", Nas.ADDRESS, "-m", options, "-p", "a/b")
                    .await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertTrue(call.output().startsWith("NAS Backup Guard"), call.output()),
                    () -> assertEquals(List.of(), host.nas().mounts(), "calls of mount(8)"),
                    host::assertNothingLeft,
                    () -> assertEquals(List.of(), host.scriptProcesses()));
        }
    }

    @Test
    void theDefaultOptionsAreASetting() throws Exception {
        try (Host host = Host.withMounts("4.20.0").settings("default.nfs.mount.options = softerr,timeo=30,retrans=2")) {
            host.call(Host.delete(VM)).await(Host.PATIENCE);
            assertTrue(host.nas().mounts().get(0).endsWith(" -o softerr,timeo=30,retrans=2,nosharecache,fg"));
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("failures")
    void aMountThatFailedIsNeverTakenForOneThatDidNot(String version, String operation, String failure) throws Exception {
        try (Host host = Host.withMounts(version)) {
            switch (failure) {
                case "fails":
                    host.nas().gone();
                    break;
                case "goes to the background":
                    host.nas().atMount("exit 0");
                    break;
                case "is another file system":
                    host.nas().atMount("PATH=/usr/bin:/bin mount -i -t proc proc \"$folder\"; exit 0");
                    break;
                default:
                    host.nas().atMount("PATH=/usr/bin:/bin mount --bind /usr \"$folder\"; exit 0");
            }
            AgentCall call = host.call(arguments(host, operation)).await(Host.PATIENCE);
            assertAll(
                    () -> assertNotEquals(0, call.exit(), call.output()),
                    () -> assertTrue(call.output().contains("NAS Backup Guard"), call.output()),
                    () -> assertTrue(call.output().contains(failure.equals("fails") ? "Connection timed out" : "csbackup."),
                            call.output()),
                    () -> assertEquals(Map.of(), backupFiles(host), "files on the host's own disk"),
                    host::assertNothingLeft);
        }
    }

    static Stream<Arguments> failures() {
        List<Arguments> cases = new ArrayList<>();
        for (String version : Repository.VERSIONS) {
            for (String operation : List.of("running", "stopped", "delete", "stats")) {
                if (!operation.equals("stats") || version.compareTo("4.21") >= 0) {
                    cases.add(Arguments.of(version, operation, "fails"));
                }
            }
        }
        for (String failure : List.of("goes to the background", "is another file system", "is the host's own disk")) {
            cases.add(Arguments.of("4.20.2", "stopped", failure));
            cases.add(Arguments.of("4.22", "delete", failure));
        }
        return cases.stream();
    }

    private static String[] arguments(Host host, String operation) throws Exception {
        switch (operation) {
            case "running":
                return Host.backup(host.vm(VM).name());
            case "stopped":
                return Host.backup(VM, host.disk("11-22", 1000));
            case "delete":
                return Host.delete(VM);
            default:
                return Host.stats();
        }
    }

    private static Map<String, Long> backupFiles(Host host) throws Exception {
        return Nas.files(host.root().resolve("tmp"));
    }

    @Test
    void whileItMountsTheStateSaysSo() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().atMount("until [[ -e $nas/go ]]; do sleep 0.1; done");
            AgentCall call = host.call(Host.delete(VM));
            assertEquals("delete", host.awaitPhase("mounting").get("operation"));
            host.nas().letGo();
            assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
        }
    }

    @Test
    void aMountThatNeverComesBackIsEnded() throws Exception {
        try (Host host = Host.withMounts("4.20.2").limit(2)) {
            host.nas().atMount("trap '' TERM; while :; do sleep 1; done");
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10))).await(Host.PATIENCE);
            assertEquals("1 timeout", call.exit() + " " + host.released().get(0).get("releasereason"));
            host.assertNothingLeft();
        }
    }

    @Test
    void theStateNamesTheMount() throws Exception {
        try (Host host = Host.withMounts("4.22")) {
            host.nas().holdCopies();
            AgentCall call = host.call(Host.backup(VM, host.disk("1", 10)));
            Map<String, String> state = host.awaitPhase("transferring");
            assertAll(
                    () -> assertTrue(state.get("mountpoint").contains("/csbackup."), state.toString()),
                    () -> assertEquals("tmpfs", state.get("mounttype")),
                    () -> assertTrue(state.get("mountid").matches("\\d+"), state.toString()),
                    () -> assertTrue(state.get("device").matches("\\d+:\\d+"), state.toString()),
                    () -> assertEquals(Nas.ADDRESS, state.get("address")));
            host.nas().letGo();
            assertEquals(0, call.await(Host.PATIENCE).exit(), call.output());
        }
    }
}
