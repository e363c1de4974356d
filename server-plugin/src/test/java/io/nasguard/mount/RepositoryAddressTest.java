// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  | 10.0.0.5:/backup",
        "nfs  | nas.example.com:/vol/a_b-1/x",
        "nfs  | nas:/",
        "nfs  | [fd00::5]:/backup",
        "nfs  | [fe80::1%eth0]:/backup",
        "nfs4 | nas1:/exports/backup",
        "cifs | //nas/backup",
        "cifs | //10.0.0.5/backup/sub",
        "ceph | 10.0.0.1:6789,10.0.0.2:6789:/backup",
        "ceph | mon1,mon2:/",
        "ceph | [fd00::1]:6789:/backup",
        "ceph | :/backup",
        "ceph | backup@b3acfc0d-575f-41d3-9c91-0e7ed3dbb3fa.cephfs=/dir",
        "ceph | backup@.cephfs=/",
    })
    void accepted(String type, String address) {
        assertEquals(List.of(), RepositoryAddress.check(RepositoryType.parse(type), address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', value = {
        "nfs  | /dev/sdb1               | bad-address",
        "nfs  | /backup                 | bad-address",
        "nfs  | nas                     | bad-address",
        "nfs  | nas:backup              | bad-address",
        "nfs  | :/backup                | bad-address",
        "nfs  | -o:/backup              | bad-address",
        "nfs  | nas:/a b                | white-space",
        "nfs  | nas:/a;reboot           | shell-character",
        "nfs  | nas:/$(reboot)          | shell-character",
        "nfs  | nas:/~                  | shell-character",
        "nfs  | nas:/b*                 | shell-character",
        "nfs  | nas:/[ab]               | shell-character",
        "nfs  | [nas]:/x                | shell-character",
        "nfs  | nas:/{a,b}              | shell-character",
        "nfs  | nas:/'a'                | shell-character",
        "nfs  | nas:/bäckup             | not-ascii",
        "nfs  | //nas/backup            | bad-address",
        "nfs  | LABEL=root              | bad-address",
        "cifs | nas:/backup             | bad-address",
        "cifs | //nas                   | bad-address",
        "cifs | ///etc                  | bad-address",
        "cifs | \\\\nas\\backup         | shell-character",
        "cifs | //nas/backup$           | shell-character",
        "ceph | /dev/sda                | bad-address",
        "ceph | 10.0.0.1                | bad-address",
    })
    void refusedWithTheReason(String type, String address, String code) {
        List<Finding> findings = RepositoryAddress.check(RepositoryType.parse(type), address);
        assertEquals(1, findings.size());
        assertEquals(code, findings.get(0).code());
        assertEquals("address", findings.get(0).parameter());
        assertTrue(findings.get(0).message().contains("address"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void missing(String address) {
        assertEquals("bad-address", RepositoryAddress.check(RepositoryType.NFS, address).get(0).code());
    }

    @Test
    void controlCharactersAndLength() {
        assertEquals("control-character", RepositoryAddress.check(RepositoryType.NFS, "nas:/a\u0007").get(0).code());
        assertEquals("white-space", RepositoryAddress.check(RepositoryType.NFS, "nas:/a\nb").get(0).code());
        assertEquals("too-long", RepositoryAddress.check(RepositoryType.NFS, "nas:/" + "a".repeat(1020)).get(0).code());
    }

    @ParameterizedTest
    @CsvSource({"nfs,NFS", "NFS,NFS", "Nfs4,NFS4", "cifs,CIFS", "ceph,CEPH", "cephfs,CEPH", "CephFS,CEPH"})
    void typeByName(String text, RepositoryType type) {
        assertEquals(type, RepositoryType.parse(text));
        assertEquals(type, RepositoryType.lookup(type.storedName()).orElseThrow());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ext4", "nfs ", "nfs;reboot", "glusterfs"})
    void otherTypesAreRefused(String text) {
        InvalidMountException e = assertThrows(InvalidMountException.class, () -> RepositoryType.parse(text));
        assertEquals("type", e.parameter());
        assertEquals("unknown-type", e.code());
        assertFalse(RepositoryType.lookup(text).isPresent());
    }
}
