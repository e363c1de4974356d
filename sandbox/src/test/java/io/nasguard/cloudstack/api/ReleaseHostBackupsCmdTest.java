// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nasguard.cloudstack.alerts.HostEvents;
import io.nasguard.repository.GuardSettings;
import io.nasguard.status.HostRelease;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command itself, where something goes wrong that nobody thought of. */
class ReleaseHostBackupsCmdTest {

    private final List<String> events = new ArrayList<>();
    private final ReleaseHostBackupsCmd command = new ReleaseHostBackupsCmd();

    @Test
    void anEventThatWasStartedIsCompletedWhateverGoesWrong() throws Exception {
        set("hostId", 7L);
        set("settings", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {GuardSettings.class},
                (proxy, method, arguments) -> true));
        // Has nothing to work with.
        set("releases", new HostRelease(null, null, null));
        set("events", new HostEvents() {
            @Override
            public void releaseStarted(long hostId, String words) {
                events.add("started " + hostId);
            }

            @Override
            public void releaseFailed(long hostId, String words) {
                events.add("failed " + hostId);
            }
        });
        assertThrows(RuntimeException.class, command::execute);
        assertEquals(List.of("started 7", "failed 7"), events);
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field found = ReleaseHostBackupsCmd.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(command, value);
    }
}
