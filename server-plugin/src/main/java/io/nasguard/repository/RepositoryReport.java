// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Assessment;
import io.nasguard.mount.Finding;
import io.nasguard.mount.MountBehaviour;
import io.nasguard.mount.MountOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A repository and what is to be said of it: how its mount behaves, which timeout applies, what is wrong with it. */
public final class RepositoryReport {

    private final Repository repository;
    private final Assessment assessment;
    private final String safeMountOptions;
    private final EffectiveTimeout timeout;
    private final List<Finding> warnings;
    private final DocLinks docLinks;

    /**
     * @param assessment null where the options cannot be read, or the type is none we know
     * @param safeMountOptions what to send to make it safe, secrets masked; null when it is safe or cannot be
     */
    RepositoryReport(Repository repository, Assessment assessment, String safeMountOptions, EffectiveTimeout timeout,
            List<Finding> warnings, DocLinks docLinks) {
        this.repository = repository;
        this.assessment = assessment;
        this.safeMountOptions = safeMountOptions;
        this.timeout = timeout;
        this.warnings = List.copyOf(warnings);
        this.docLinks = docLinks;
    }

    public Repository repository() {
        return repository;
    }

    /** @return the options as stored, secrets masked and the guard's own options left out; empty if unreadable */
    public Optional<String> mountOptions() {
        return Optional.ofNullable(assessment).map(Assessment::maskedOptions);
    }

    /** @return how the mount behaves; empty where the options cannot be read or the type is none we know */
    public Optional<MountBehaviour> behaviour() {
        return Optional.ofNullable(assessment).map(Assessment::behaviour);
    }

    /** @return true when it is known that an I/O to this repository can block without end */
    public boolean isHardMount() {
        return assessment != null && assessment.behaviour().hardMount();
    }

    /** @return the repository's own timeout in seconds */
    public OptionalLong ownTimeout() {
        return assessment == null ? OptionalLong.empty() : assessment.options().guardTimeout();
    }

    /** @return the timeout that ends a backup to this repository */
    public EffectiveTimeout timeout() {
        return timeout;
    }

    /** @return what to send as {@code mountopts} to make it safe, secrets masked */
    public Optional<String> safeMountOptions() {
        return Optional.ofNullable(safeMountOptions);
    }

    public List<Finding> warnings() {
        return warnings;
    }

    public DocLinks docLinks() {
        return docLinks;
    }

    static String masked(MountOptions options) {
        return options.withoutGuardOptions().masked();
    }
}
