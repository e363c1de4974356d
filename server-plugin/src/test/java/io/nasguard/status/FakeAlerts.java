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
    /** The server is killed in the middle of what it says next: before it is out, or after. */
    boolean killedBefore;
    boolean killedAfter;

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
        if (killedBefore) {
            throw new Killed();
        }
        told.add(words);
        if (killedAfter) {
            throw new Killed();
        }
    }

    /** Nothing of ours catches it: nothing more is done, as where a process is killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
