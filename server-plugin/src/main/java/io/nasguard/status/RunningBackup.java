// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An operation in flight on a host, as far as the database and the host know it. */
public final class RunningBackup {

    /** What operations there are: the words of the API. */
    public static final String BACKUP = "backup";
    public static final String RESTORE = "restore";
    public static final String DELETE = "delete";
    public static final String STATS = "stats";

    private final Builder values;

    private RunningBackup(Builder values) {
        this.values = values;
    }

    /** @return the backup's API id; empty where the database knows none */
    public Optional<String> backupUuid() {
        return Optional.ofNullable(values.backupUuid);
    }

    /** @return the VM's API id */
    public Optional<String> vmUuid() {
        return Optional.ofNullable(values.vmUuid);
    }

    /** @return the VM's name as its owner sees it */
    public Optional<String> vmName() {
        return Optional.ofNullable(values.vmName);
    }

    /** @return the VM's name on the host, such as i-2-7-VM */
    public Optional<String> instanceName() {
        return Optional.ofNullable(values.instanceName);
    }

    public Optional<String> repositoryUuid() {
        return Optional.ofNullable(values.repositoryUuid);
    }

    public Optional<String> repositoryName() {
        return Optional.ofNullable(values.repositoryName);
    }

    /** @return {@code backup}, {@code restore}, {@code delete} or {@code stats} */
    public String operation() {
        return values.operation;
    }

    public Optional<Instant> started() {
        return Optional.ofNullable(values.started);
    }

    /** @return how long it has run; empty for a restore that nobody saw begin */
    public Optional<Duration> elapsed() {
        return Optional.ofNullable(values.elapsed);
    }

    /** @return after how many seconds it ends; empty for a restore, which nothing ends */
    public OptionalLong timeout() {
        return values.timeout == null ? OptionalLong.empty() : OptionalLong.of(values.timeout);
    }

    /** @return after how many seconds without an answer of the NAS the guard ends it; empty where no guard says */
    public OptionalLong stallTimeout() {
        return values.stallTimeout == null ? OptionalLong.empty() : OptionalLong.of(values.stallTimeout);
    }

    /** @return {@code queued}, {@code starting}, {@code mounting}, {@code transferring}, {@code syncing},
     *     {@code unmounting}, {@code releasing} or {@code restoring}; empty where no guard says */
    public Optional<String> phase() {
        return Optional.ofNullable(values.phase);
    }

    /** @return {@code hard}, {@code soft} or {@code softerr}: the real mount; empty where the host does not say */
    public Optional<String> mountMode() {
        return Optional.ofNullable(values.mountMode);
    }

    /** @return how many threads wait in the kernel where no signal ends it */
    public int blockedProcesses() {
        return values.blockedProcesses;
    }

    /** @return true when the management server no longer waits for it */
    public boolean givenUp() {
        return values.givenUp;
    }

    /** @return true when it has run longer than its timeout */
    public boolean overdue() {
        return values.overdue;
    }

    /** @return since when there is evidence that it gets no further; empty without, or for less than a stall takes */
    public Optional<Instant> stalledSince() {
        return Optional.ofNullable(values.stalledSince);
    }

    /** @return the guard's name for it on its host; empty where only the database, or only a mount, shows it */
    public Optional<String> operationId() {
        return Optional.ofNullable(values.operationId);
    }

    public static Builder builder(String operation) {
        return new Builder(operation);
    }

    /** Collects what is known of an operation; what is not set is not known. */
    public static final class Builder {
        private final String operation;
        private String backupUuid;
        private String vmUuid;
        private String vmName;
        private String instanceName;
        private String repositoryUuid;
        private String repositoryName;
        private Instant started;
        private Duration elapsed;
        private Long timeout;
        private Long stallTimeout;
        private String phase;
        private String mountMode;
        private int blockedProcesses;
        private boolean givenUp;
        private boolean overdue;
        private Instant stalledSince;
        private String operationId;

        private Builder(String operation) {
            this.operation = operation;
        }

        public Builder backup(String uuid) {
            backupUuid = uuid;
            return this;
        }

        public Builder vm(String uuid, String name, String nameOnHost) {
            vmUuid = uuid;
            vmName = name;
            instanceName = nameOnHost;
            return this;
        }

        public Builder repository(String uuid, String name) {
            repositoryUuid = uuid;
            repositoryName = name;
            return this;
        }

        public Builder started(Instant value) {
            started = value;
            return this;
        }

        public Builder elapsed(Duration value) {
            elapsed = value;
            return this;
        }

        public Builder timeout(Long seconds) {
            timeout = seconds;
            return this;
        }

        /** @param seconds null where no guard says */
        public Builder stallTimeout(Long seconds) {
            stallTimeout = seconds;
            return this;
        }

        public Builder phase(String word) {
            phase = word;
            return this;
        }

        public Builder mountMode(String word) {
            mountMode = word;
            return this;
        }

        public Builder blockedProcesses(int count) {
            blockedProcesses = count;
            return this;
        }

        public Builder givenUp(boolean value) {
            givenUp = value;
            return this;
        }

        public Builder overdue(boolean value) {
            overdue = value;
            return this;
        }

        public Builder stalledSince(Instant value) {
            stalledSince = value;
            return this;
        }

        public Builder operationId(String value) {
            operationId = value;
            return this;
        }

        /** A builder is used once. */
        public RunningBackup build() {
            return new RunningBackup(this);
        }
    }
}
