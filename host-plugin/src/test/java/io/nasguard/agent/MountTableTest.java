// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountTableTest {

    private static final String NFS = "61 25 0:52 / /tmp/csbackup.aB3xY rw,relatime shared:30 - nfs4 nas:/export/a "
            + "rw,vers=4.1,rsize=262144,soft,nosharecache,proto=tcp,timeo=50,retrans=3,sec=sys";

    @Test
    void aLineOfTheKernelsIsRead() throws UnreadableException {
        Mount mount = Mount.parse(NFS);
        assertEquals("/tmp/csbackup.aB3xY", mount.mountPoint());
        assertEquals("nfs4", mount.type());
        assertEquals("nas:/export/a", mount.source());
        assertEquals("soft", mount.mode());
    }

    @Test
    void theHyphenEndsAnyNumberOfOptionalFields() throws UnreadableException {
        assertEquals("cifs", Mount.parse("1 2 0:9 / /m rw - cifs //nas/s rw,hard").type());
        assertEquals("cifs", Mount.parse("1 2 0:9 / /m rw shared:1 master:2 x:3 - cifs //nas/s rw,hard").type());
    }

    @Test
    void pathsStandEscaped() throws UnreadableException {
        Mount mount = Mount.parse("1 2 0:9 / /tmp/a\\040b\\134c\\011d rw - nfs nas:/a\\040b rw");
        assertEquals("/tmp/a b\\c\td", mount.mountPoint());
        assertEquals("nas:/a b", mount.source());
    }

    @ParameterizedTest
    @CsvSource({"nfs4,'rw,vers=4.1,hard,proto=tcp',hard", "nfs,'rw,softerr,timeo=50',softerr",
            "cifs,'rw,vers=3.1.1,soft',soft", "ceph,'rw,name=a',hard", "fuse,'rw,user_id=0',"})
    void theModeIsTheSuperBlocks(String type, String options, String mode) throws UnreadableException {
        assertEquals(mode, Mount.parse("1 2 0:9 / /m rw - " + type + " x " + options).mode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1 2 3 4 5 6", "1 2 0:9 / /m rw - nfs", "1 2 0:9 / /m - nfs a rw", " - a b c"})
    void aLineOfAnotherFormIsRefused(String line) {
        assertThrows(UnreadableException.class, () -> Mount.parse(line));
    }

    @Test
    void theMountOnTopCounts() throws UnreadableException {
        MountTable table = MountTable.parse(NFS + "\n62 61 0:53 / /tmp/csbackup.aB3xY rw - nfs4 other:/ rw,hard\n");
        assertEquals("other:/", table.at("/tmp/csbackup.aB3xY").orElseThrow().source());
        assertFalse(table.at("/tmp/csbackup.aB3x").isPresent());
    }

    @Test
    void theAgentsMountsAndTheScriptsAreToldApartByTheirNames() throws UnreadableException {
        MountTable table = MountTable.parse(String.join("\n", NFS,
                "63 25 0:54 / /usr/share/cloudstack-agent/tmp/csbackup.qWeRt8112033420033 rw - nfs4 nas:/ rw,hard",
                "64 25 0:55 / /mnt/csbackup rw - nfs4 nas:/ rw,hard",
                "65 25 0:56 / /mnt/primary rw - nfs4 nas:/ rw,hard"));
        assertEquals(List.of("/tmp/csbackup.aB3xY"), points(table.scripts()));
        assertEquals(List.of("/usr/share/cloudstack-agent/tmp/csbackup.qWeRt8112033420033"),
                points(table.restores()));
    }

    private static List<String> points(List<Mount> mounts) {
        return mounts.stream().map(Mount::mountPoint).collect(Collectors.toList());
    }

    @Test
    void anEmptyTableHasNoMounts() throws UnreadableException {
        assertEquals(List.of(), MountTable.parse("").restores());
        assertNull(MountTable.empty().at("/").map(Mount::type).orElse(null));
    }
}
