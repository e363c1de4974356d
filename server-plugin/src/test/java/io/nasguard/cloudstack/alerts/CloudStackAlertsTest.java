// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.alert.AlertManager;
import io.nasguard.status.HostState;
import io.nasguard.status.HostStatus;
import io.nasguard.status.KvmHost;
import io.nasguard.status.Reason;
import io.nasguard.status.RunningBackup;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudStackAlertsTest {

    private final List<Object[]> sent = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private boolean eventsFail;
    private boolean alertsFail;
    private final CloudStackAlerts alerts = new CloudStackAlerts(new HostEvents() {
        @Override
        void stalled(KvmHost host, String words) {
            note("stalled " + words);
        }

        @Override
        void recovered(KvmHost host, String words) {
            note("recovered " + words);
        }

        private void note(String event) {
            if (eventsFail) {
                throw new IllegalStateException("no event can be written");
            }
            events.add(event);
        }
    }, alertManager());

    @Test
    void aStallIsOneAlertAndOneEventInTheHostsZoneAndPod() {
        alerts.stalled(status(HostState.STALLED, "The NAS does not answer.", "web-1"));

        assertEquals(1, sent.size());
        assertEquals(3L, sent.get(0)[1]);
        assertEquals(4L, sent.get(0)[2]);
        assertEquals("NAS backup is stalled on host kvm7", sent.get(0)[3]);
        assertEquals("The NAS does not answer. Host: kvm7 (host-uuid). Backup of VM web-1, repository nas1, runs for 400 s."
                + " To release: Hosts page of NAS Backup Guard, or releaseHostBackups hostid=host-uuid.", sent.get(0)[4]);
        assertEquals(List.of("stalled " + sent.get(0)[4]), events);
    }

    @Test
    void aRecoverySaysHowLongItWas() {
        alerts.recovered(status(HostState.IDLE, "Nothing is in flight.", "web-1"), Duration.ofSeconds(321));

        assertEquals("NAS backup is no longer stalled on host kvm7", sent.get(0)[3]);
        assertTrue(sent.get(0)[4].toString().contains("for 321 s. Now it is Idle: Nothing is in flight."));
        assertEquals(1, events.size());
    }

    /** A row that does not fit is no row at all. */
    @Test
    void aTextThatIsTooLongForCloudStackIsCut() {
        alerts.stalled(status(HostState.STALLED, "The NAS does not answer.", "w".repeat(6000)));

        String body = sent.get(0)[4].toString();
        assertEquals(5000, body.length());
        assertTrue(body.endsWith("..."));
        assertFalse(sent.get(0)[3].toString().isEmpty());
    }

    /** CloudStack does not say that it could not raise an alert; where it can write no event, that is most likely so. */
    @Test
    void withoutAnEventThereIsNoAlertSoThatBothCanBeTriedAgain() {
        eventsFail = true;
        assertThrows(IllegalStateException.class,
                () -> alerts.stalled(status(HostState.STALLED, "The NAS does not answer.", "web-1")));
        assertThrows(IllegalStateException.class,
                () -> alerts.recovered(status(HostState.IDLE, "Nothing is in flight.", "web-1"), Duration.ZERO));
        assertEquals(List.of(), sent);
    }

    @Test
    void anAlertThatFailsDoesNotBringItsEventAgain() {
        alertsFail = true;
        alerts.stalled(status(HostState.STALLED, "The NAS does not answer.", "web-1"));
        alerts.recovered(status(HostState.IDLE, "Nothing is in flight.", "web-1"), Duration.ZERO);
        assertEquals(2, events.size());
    }

    private static HostStatus status(HostState state, String words, String vm) {
        KvmHost host = new KvmHost(7, "host-uuid", "kvm7",
                new KvmHost.Place(3, "zone-uuid", "zone", 4L, 5L, "cluster-uuid", "cluster"), "Up", 1L);
        RunningBackup backup = RunningBackup.builder(RunningBackup.BACKUP).vm("vm-uuid", vm, "i-2-7-VM")
                .repository("repository-uuid", "nas1").elapsed(Duration.ofSeconds(400)).build();
        return new HostStatus(host, state, Reason.NAS_NOT_ANSWERING, words, Instant.EPOCH,
                new HostStatus.Guard(Instant.EPOCH, "0.1", 0, 7200), state == HostState.IDLE ? List.of() : List.of(backup));
    }

    private AlertManager alertManager() {
        return (AlertManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AlertManager.class},
                (proxy, method, arguments) -> {
                    if (alertsFail) {
                        throw new IllegalStateException("no alert can be raised");
                    }
                    sent.add(arguments);
                    return null;
                });
    }
}
