// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import io.nasguard.agent.api.TimeoutSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Agents that do as a test says; by default they are healthy and show nothing. */
final class FakeAgents implements AgentLink {

    final List<Long> asked = new ArrayList<>();
    final List<String> releases = new ArrayList<>();
    final Map<Long, BiConsumer<Long, ProbeListener>> behaviours = new HashMap<>();
    final Map<Long, ProbeListener> pending = new HashMap<>();
    final Map<Long, TimeoutSettings> timeouts = new HashMap<>();
    BiConsumer<Long, ProbeListener> usual = (host, listener) -> listener.answered(host, healthy());
    ReleaseStart releaseStart = ReleaseStart.started("nas-backup-guard-release-1", "The release runs.");

    static HostReport healthy() {
        HostReport report = new HostReport();
        report.guardVersion = "1.0";
        report.commandTimeout = 7200;
        return report;
    }

    /** Says nothing, ever. */
    void silent(long host) {
        behaviours.put(host, (id, listener) -> pending.put(id, listener));
    }

    void answers(long host, HostReport report) {
        behaviours.put(host, (id, listener) -> listener.answered(id, report));
    }

    void behaves(long host, BiConsumer<Long, ProbeListener> behaviour) {
        behaviours.put(host, behaviour);
    }

    /** @return who was asked since the last call */
    List<Long> askedSince() {
        List<Long> since = new ArrayList<>(asked);
        asked.clear();
        return since;
    }

    @Override
    public void probe(long hostId, TimeoutSettings brought, ProbeListener listener) {
        asked.add(hostId);
        timeouts.put(hostId, brought);
        behaviours.getOrDefault(hostId, usual).accept(hostId, listener);
    }

    @Override
    public ReleaseStart release(long hostId, String instanceName) {
        releases.add(hostId + " " + instanceName);
        return releaseStart;
    }
}
