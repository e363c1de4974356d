// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nasguard.status.KvmHost;
import io.nasguard.status.ReleaseResult;
import io.nasguard.status.ReleaseResult.Released;
import io.nasguard.status.RunningBackup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an admin reads of a release, in its event and its job. */
class HostBackupReleaseResponseTest {

    private static final RunningBackup BACKUP = RunningBackup.builder(RunningBackup.BACKUP).build();

    private static String summary(Released... released) {
        KvmHost host = new KvmHost(7, "host-uuid", "kvm7",
                new KvmHost.Place(3, "zone-uuid", "zone", 4L, 5L, "cluster-uuid", "cluster"), "Up", 1L);
        return new HostBackupReleaseResponse(new ReleaseResult(host, List.of(released))).summary();
    }

    @Test
    void itCountsWhatEnded() {
        assertEquals("There was nothing to release on host kvm7.", summary());
        assertEquals("1 operation ended on host kvm7. One.", summary(Released.ended(BACKUP, "released", "One.")));
        assertEquals("2 operations ended on host kvm7. Something stayed behind, see the details. One. Two.",
                summary(Released.ended(BACKUP, "ended", "One."), Released.ended(BACKUP, "left", "Two.")));
    }

    @Test
    void whatGoesOnHasNotEnded() {
        assertEquals("No operation ended on host kvm7. 1 operation goes on, see the details. A restore.",
                summary(Released.goesOn(BACKUP, "A restore.")));
        assertEquals("1 operation ended on host kvm7. 2 operations go on, see the details. One. Two. Three.",
                summary(Released.ended(BACKUP, "released", "One."), Released.goesOn(BACKUP, "Two."),
                        Released.goesOn(BACKUP, "Three.")));
    }
}
