// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel must list before an operation may go on: this source, as this kind of mount, in the mode asked for. */
@Execution(ExecutionMode.CONCURRENT)
class MountProofTest {

    private static final String SCRIPT = "folder=$(mktemp -d -t csbackup.XXXXX); mount -t \"$4\" \"$6\" \"$folder\" -o \"$8\"; "
            + "until cat \"$NAS_BACKUP_GUARD_ROOT\"/run/nas-backup-guard/operations/*-* | grep mountmode; do sleep 0.05; done; "
            + "umount \"$folder\"; rmdir \"$folder\"";

    private static Host host(String shown) throws Exception {
        Host host = Host.withScript();
        host.script(SCRIPT);
        host.nas().mountsAppearAs(shown);
        return host;
    }

    private static AgentCall call(Host host, String type, String source, String options) throws Exception {
        return host.call("-o", "delete", "-t", type, "-s", source, "-m", options, "-p", "x").await(Host.PATIENCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | nas:/export  | ''       | nfs4 nas:/export rw,vers=4.2,soft,timeo=50 | soft",
        "nfs  | nas:/export  | hard     | nfs4 nas:/export rw,vers=4.2,hard,timeo=600 | hard",
        "nfs  | nas:/export  | softerr  | nfs4 nas:/export rw,vers=4.2,softerr | softerr",
        "nfs  | nas:/export/ | soft     | nfs4 nas:/export rw,soft | soft",
        "nfs  | nas:/export  | soft     | nfs nas:/export rw,vers=3,soft,nolock,local_lock=all | soft",
        "nfs  | nas:/export  | soft,vers=3 | nfs nas:/export rw,vers=3,soft,nolock | soft",
        "cifs | //nas/export | user=a   | cifs //nas/export rw,soft | soft",
        "cifs | //nas/export | hard     | cifs //nas/export rw,hard | hard",
        "cifs | //nas/export | hard     | cifs //nas/export rw | soft",
        "ceph | mon1,mon2:/a | name=a   | ceph 1.2.3.4:6789,1.2.3.5:6789:/a rw | hard",
        "ceph | a@b.fs=/a    | ''       | ceph a@b.fs=/a rw | hard",
        "ceph | 1.2.3.4:/a   | name=a   | ceph 1.2.3.4:/a rw | hard"})
    void isGiven(String type, String source, String options, String shown, String mode) throws Exception {
        try (Host host = host(shown)) {
            AgentCall call = call(host, type, source, options);
            assertEquals("0 mountmode=" + mode + "\n", call.exit() + " " + call.output());
            host.assertNothingLeft();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | nas:/export  | soft | nfs4 nas:/export rw,vers=4.2,hard | nfsmount.conf",
        "nfs  | nas:/export  | ''   | nfs4 nas:/export rw,vers=4.2 | nfsmount.conf",
        "nfs  | nas:/export  | hard | nfs4 nas:/export rw,soft | nfsmount.conf",
        "nfs  | nas:/export  | softerr | nfs4 nas:/export rw,soft | nfsmount.conf",
        "nfs  | nas:/export  | soft | nfs4 nas:/other rw,soft | instead of nas:/export",
        "nfs  | nas:/export  | soft | nfs4 nas2:/export rw,soft | instead of nas:/export",
        "cifs | //nas/export | ''   | cifs //nas/other rw,soft | instead of //nas/export",
        "cifs | //nas/export | ''   | cifs //nas/export rw,hard | was to be a soft mount",
        "ceph | mon1,mon2:/a | ''   | ceph 1.2.3.4:6789:/b rw | instead of mon1,mon2:/a",
        "nfs  | nas:/export  | soft | ext4 /dev/vda1 rw | ext4 mount",
        "nfs  | nas:/export  | soft | autofs nas:/export rw | autofs mount"})
    void isMissing(String type, String source, String options, String shown, String words) throws Exception {
        try (Host host = host(shown)) {
            AgentCall call = call(host, type, source, options);
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertTrue(call.output().contains(words), call.output()),
                    () -> assertEquals("mount-failed", host.released().get(0).get("releasereason")),
                    host::assertNothingLeft);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "backup"})
    void aScriptThatMountedNothingDidNothing(String operation) throws Exception {
        try (Host host = Host.withScript()) {
            host.script("echo done");
            AgentCall call = host.call("-o", operation, "-t", "nfs", "-s", Nas.ADDRESS, "-m", "", "-p", "x").await(Host.PATIENCE);
            assertAll(
                    () -> assertEquals(1, call.exit(), call.output()),
                    () -> assertTrue(call.output().contains("mounted no repository"), call.output()),
                    host::assertNothingLeft);
        }
    }

    @Test
    void aKernelThatDoesNotKnowSofterrGetsSoft() throws Exception {
        try (Host host = host("nfs4 nas:/export rw,vers=4.2,soft")) {
            host.nas().atMount("if [[ $* == *softerr* ]]; then echo 'mount.nfs: an incorrect mount option was specified' >&2; exit 32; fi");
            AgentCall call = call(host, "nfs", Nas.ADDRESS, "vers=4.2,softerr");
            assertEquals("0 mountmode=soft\n", call.exit() + " " + call.output());
            assertTrue(host.nas().mounts().get(1).endsWith(" -o vers=4.2,soft,nosharecache,fg"), host.nas().mounts().toString());
            host.assertNothingLeft();
        }
    }

    @Test
    void aServerThatGivesVersion3IsMountedAgainWithoutLocks() throws Exception {
        try (Host host = host("nfs nas:/export rw,vers=3,soft,local_lock=none")) {
            host.nas().atMount("[[ $* != *nolock* ]] || echo 'nfs nas:/export rw,vers=3,soft,nolock' > \"$nas/as\"");
            AgentCall call = call(host, "nfs", Nas.ADDRESS, "soft");
            assertEquals("0 mountmode=soft\n", call.exit() + " " + call.output());
            List<String> asked = host.nas().mounts().stream().map(words -> words.substring(words.lastIndexOf(' ') + 1))
                    .collect(Collectors.toList());
            assertEquals(List.of("soft,nosharecache,fg", "soft,nosharecache,fg,vers=3,nolock"), asked);
            host.assertNothingLeft();
        }
    }
}
