// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.RepositoryReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What admins were told, in words. */
final class FakeAlerts implements AlertSink {

    final List<String> told = new ArrayList<>();
    boolean broken;

    @Override
    public void stalled(HostStatus status) {
        say("stalled " + status.host().name() + " " + status.reason().code());
    }

    @Override
    public void recovered(HostStatus status, Duration stalledFor) {
        say("recovered " + status.host().name() + " after " + stalledFor.getSeconds());
    }

    @Override
    public void hardMounts(List<RepositoryReport> repositories) {
        say("hard " + repositories.stream().map(report -> report.repository().name()).sorted()
                .collect(Collectors.joining(" ")));
    }

    private void say(String words) {
        if (broken) {
            throw new IllegalStateException("no alert can be raised");
        }
        told.add(words);
    }
}
