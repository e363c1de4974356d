// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.RepositoryReport;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/** A repository as the timing of an operation needs it. */
public final class BackupTarget {

    private final String uuid;
    private final String name;
    private final OptionalLong rpcTimeout;
    private final long timeout;

    /**
     * @param rpcTimeout seconds until one request gives up; empty for a hard mount, or where it is not known
     * @param timeout the effective one, in seconds
     */
    public BackupTarget(String uuid, String name, OptionalLong rpcTimeout, long timeout) {
        this.uuid = Objects.requireNonNull(uuid, "uuid");
        this.name = name;
        this.rpcTimeout = Objects.requireNonNull(rpcTimeout, "rpcTimeout");
        this.timeout = timeout;
    }

    static BackupTarget of(RepositoryReport report) {
        OptionalLong rpcTimeout = report.behaviour()
                .map(behaviour -> behaviour.rpcTimeoutSeconds()).orElse(OptionalLong.empty());
        return new BackupTarget(report.repository().uuid(), report.repository().name(), rpcTimeout,
                report.timeout().seconds());
    }

    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    /** @return seconds until one request gives up; empty when it never does, or that is not known */
    public OptionalLong rpcTimeout() {
        return rpcTimeout;
    }

    public Duration timeout() {
        return Duration.ofSeconds(timeout);
    }
}
