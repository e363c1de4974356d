// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.agent.api.HostReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what comes of one probe. */
final class LastAnswer implements AgentLink.ProbeListener {

    private final long hostId;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile HostReport report;

    LastAnswer(long hostId) {
        this.hostId = hostId;
    }

    /** @return empty where nothing came in that time, or no answer */
    Optional<HostReport> within(Duration time) {
        try {
            done.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(report);
    }

    @Override
    public void answered(long from, HostReport answer) {
        report = ReportCheck.usable(hostId, from, answer).orElse(null);
        done.countDown();
    }

    @Override
    public void failed(String problem) {
        done.countDown();
    }

    @Override
    public void unsupported() {
        done.countDown();
    }

    @Override
    public void unanswered() {
        done.countDown();
    }

    @Override
    public void unreachable() {
        done.countDown();
    }
}
