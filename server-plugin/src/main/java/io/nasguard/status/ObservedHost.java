// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import java.util.Objects;

/** A host and what is known from its answers. */
public final class ObservedHost {

    private final KvmHost host;
    private final HostEvidence evidence;

    public ObservedHost(KvmHost host, HostEvidence evidence) {
        this.host = Objects.requireNonNull(host, "host");
        this.evidence = Objects.requireNonNull(evidence, "evidence");
    }

    public KvmHost host() {
        return host;
    }

    public HostEvidence evidence() {
        return evidence;
    }

    /** @return the same host, which has just answered so */
    ObservedHost answering(HostReport report) {
        return new ObservedHost(host, evidence.answering(report));
    }
}
