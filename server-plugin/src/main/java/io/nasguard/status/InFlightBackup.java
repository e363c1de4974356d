// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code backups} whose backup may be in flight: it may as well be a left-over of one that failed. */
public final class InFlightBackup {

    private final String uuid;
    private final VmRef vm;
    private final Long hostId;
    private final String repositoryUuid;
    private final String path;
    private final Instant started;
    private final Instant removed;

    /**
     * @param hostId the VM's host, or its last one where it is stopped; null where CloudStack knows none
     * @param repositoryUuid null where the offering names none
     * @param path the backup's folder in the repository
     * @param started by the clock of the management server that takes the backup
     * @param removed by the same clock; null when it is not removed
     */
    public InFlightBackup(String uuid, VmRef vm, Long hostId, String repositoryUuid, String path, Instant started,
            Instant removed) {
        this.uuid = Objects.requireNonNull(uuid, "uuid");
        this.vm = Objects.requireNonNull(vm, "vm");
        this.hostId = hostId;
        this.repositoryUuid = repositoryUuid;
        this.path = path;
        this.started = Objects.requireNonNull(started, "started");
        this.removed = removed;
    }

    public String uuid() {
        return uuid;
    }

    public VmRef vm() {
        return vm;
    }

    public Optional<Long> hostId() {
        return Optional.ofNullable(hostId);
    }

    public Optional<String> repositoryUuid() {
        return Optional.ofNullable(repositoryUuid);
    }

    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    public Instant started() {
        return started;
    }

    public Optional<Instant> removed() {
        return Optional.ofNullable(removed);
    }
}
