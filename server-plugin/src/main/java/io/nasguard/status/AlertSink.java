// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.RepositoryReport;
import java.time.Duration;
import java.util.List;

/** Where admins are told. The caller sees to it that each thing is said once in a cluster. */
public interface AlertSink {

    /** A host stalled: one alert and one event. */
    void stalled(HostStatus status);

    /**
     * A host is no longer stalled: one alert and one event.
     *
     * @param stalledFor how long it was
     */
    void recovered(HostStatus status, Duration stalledFor);

    /** These repositories are hard mounts and nobody was told yet: one alert for all of them. */
    void hardMounts(List<RepositoryReport> repositories);
}
