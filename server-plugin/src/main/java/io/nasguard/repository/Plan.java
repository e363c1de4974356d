// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.Assessment;
import io.nasguard.mount.Finding;
import io.nasguard.mount.MountBehaviour;
import io.nasguard.mount.MountOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What adding or updating a repository would store; or why it is refused. */
public final class Plan {

    private final List<Finding> errors;
    private final List<Finding> warnings;
    private final Assessment assessment;
    private final EffectiveTimeout timeout;
    private final DocLinks docLinks;

    Plan(List<Finding> errors, List<Finding> warnings, Assessment assessment, EffectiveTimeout timeout,
            DocLinks docLinks) {
        this.errors = List.copyOf(errors);
        this.warnings = List.copyOf(warnings);
        this.assessment = assessment;
        this.timeout = timeout;
        this.docLinks = docLinks;
    }

    static Plan refused(List<Finding> errors, DocLinks docLinks) {
        return new Plan(errors, List.of(), null, null, docLinks);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /** @return all that is wrong, not just the first of it */
    public List<Finding> errors() {
        return errors;
    }

    /** @return what would be said of the repository, and what is only said before one is stored */
    public List<Finding> warnings() {
        return warnings;
    }

    /**
     * @return the options to store, secrets and the repository's own timeout included
     * @throws RefusedException when the input is refused
     */
    MountOptions optionsToStore() {
        if (!isValid()) {
            throw new RefusedException(errors);
        }
        return assessment.options();
    }

    /** @return the options that would be stored, secrets masked; empty when the input is refused */
    public Optional<String> mountOptions() {
        return Optional.ofNullable(assessment).map(Assessment::maskedOptions);
    }

    public Optional<MountBehaviour> behaviour() {
        return Optional.ofNullable(assessment).map(Assessment::behaviour);
    }

    /** @return the repository's own timeout in seconds */
    public OptionalLong ownTimeout() {
        return assessment == null ? OptionalLong.empty() : assessment.options().guardTimeout();
    }

    public Optional<EffectiveTimeout> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** @return what to send instead to be safe, secrets masked */
    public Optional<String> safeMountOptions() {
        return Optional.ofNullable(assessment).flatMap(Assessment::safeOptions).map(RepositoryReport::masked);
    }

    public DocLinks docLinks() {
        return docLinks;
    }
}
