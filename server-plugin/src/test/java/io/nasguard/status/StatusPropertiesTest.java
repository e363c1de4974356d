// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.OperationReport;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;

/** What holds whatever the hosts and the database say. */
class StatusPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Property(tries = 2000)
    void anyFactsGiveAStateThatFitsThem(@ForAll @IntRange(max = 3) int agent,
            @ForAll @WithNull(0.3) @LongRange(min = -100, max = 20_000) Long row,
            @ForAll @WithNull(0.5) @LongRange(max = 10_000) Long removed, @ForAll boolean version,
            @ForAll @WithNull(0.2) @LongRange(max = 20_000) Long answered, @ForAll @IntRange(max = 5) int missed,
            @ForAll @WithNull(0.3) @LongRange(max = 20_000) Long elapsed,
            @ForAll @WithNull(0.5) @LongRange(max = 500) Long stalled,
            @ForAll @WithNull(0.5) @LongRange(max = 20_000) Long connected) {
        // A version comes with an answer; two probes missed since a later connection take it away.
        boolean given = version && answered != null;
        boolean guard = given && (missed < 2 || connected == null || connected >= answered);
        FakeCloud cloud = new FakeCloud(NOW);
        String state = new String[] {"Up", "Down", "Disconnected", "Alert"}[agent];
        FakeCloud.Host host = cloud.host(1, state);
        host.guardVersion = given ? "1.0" : null;
        host.connected = connected == null ? null : NOW.minusSeconds(connected);
        host.answered = answered == null ? null : NOW.minusSeconds(answered);
        host.missed = missed;
        host.silentSince = missed > 0 ? NOW.minusSeconds(70) : null;
        if (row != null) {
            cloud.backup("web1", 1, FakeCloud.SOFT, NOW.minusSeconds(row),
                    removed == null ? null : NOW.minusSeconds(row).plusSeconds(removed));
        }
        if (elapsed != null && answered != null) {
            OperationReport operation = FakeCloud.operation("backup", "web1");
            operation.elapsed = elapsed;
            operation.stalledFor = stalled;
            host.shows(operation);
        }

        HostStatus status = cloud.view().of(1);

        assertFalse(status.words().isEmpty());
        assertEquals(status.state() == HostState.STALLED, status.stalledSince().isPresent());
        boolean nothing = status.running().isEmpty();
        assertEquals(nothing, status.state() == HostState.IDLE || status.state() == HostState.UNKNOWN);
        if (status.state() == HostState.IDLE) {
            assertTrue(guard && agent == 0);
        }
        if (status.state() == HostState.UNREACHABLE) {
            assertTrue(agent != 0);
        }
        if (nothing) {
            // The rule that the database knows too.
            assertEquals(agent == 0 && guard, status.state() == HostState.IDLE);
        }
        assertTrue(status.running().size() <= 1);
        status.running().forEach(backup -> assertFalse(backup.elapsed().get().isNegative()));
    }

    @Property
    void aHostIsAskedAgainNeitherTooSoonNorTooLate(@ForAll @LongRange(min = 1) long id,
            @ForAll @LongRange(min = 5, max = 300) long interval, @ForAll @IntRange(min = 1, max = 1_000_000) int missed) {
        ProbeSchedule schedule = new ProbeSchedule(Duration.ofSeconds(interval));
        assertEquals(interval, schedule.afterAnswer(id, true).getSeconds());
        assertBetween(interval, 300, schedule.afterAnswer(id, false));
        assertBetween(Math.min(interval, 240), 300, schedule.afterSilence(true, missed));
        assertBetween(300, 3600, schedule.afterSilence(false, missed));
    }

    private static void assertBetween(long least, long most, Duration delay) {
        assertTrue(delay.getSeconds() >= least && delay.getSeconds() <= most, delay.toString());
    }

    @Property
    void anyTextsOfAHostAreCutToSize(@ForAll String text, @ForAll long number, @ForAll int count) {
        HostReport answer = new HostReport();
        answer.guardVersion = text;
        answer.commandTimeout = count;
        OperationReport operation = FakeCloud.operation("backup", "web1");
        operation.id = text;
        operation.vmName = text;
        operation.phase = text;
        operation.elapsed = number;
        operation.blockedThreads = count;
        answer.operations.add(operation);
        HostReport usable = ReportCheck.usable(answer);
        assertEquals(text.isBlank(), usable.guardVersion == null);
        String version = text.isBlank() ? "" : usable.guardVersion;
        assertTrue(version.length() <= 64);
        assertTrue(version.chars().allMatch(c -> c >= ' ' && c <= '~'));
        assertTrue(usable.commandTimeout >= 0);
        assertTrue(usable.operations.get(0).elapsed >= 0);
        assertTrue(usable.operations.get(0).blockedThreads >= 0);
        assertNotNull(usable.operations.get(0).blockedAt);
    }
}
