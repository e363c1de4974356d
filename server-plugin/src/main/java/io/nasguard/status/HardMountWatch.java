// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.RepositoryFilter;
import io.nasguard.repository.RepositoryReport;
import io.nasguard.repository.RepositoryReporter;
import io.nasguard.repository.RepositoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells admins once of each repository that is a hard mount: at start, and when one becomes one. */
public final class HardMountWatch {

    private static final String REPOSITORY = "repository:";

    private final RepositoryStore repositories;
    private final RepositoryReporter reporter;
    private final AlertStates states;
    private final AlertSink sink;

    public HardMountWatch(RepositoryStore repositories, RepositoryReporter reporter, AlertStates states,
            AlertSink sink) {
        this.repositories = repositories;
        this.reporter = reporter;
        this.states = states;
        this.sink = sink;
    }

    /** Looks at all repositories. One that is made safe, or removed, is forgotten without a word. */
    public void look() {
        Map<String, Boolean> told = states.open(REPOSITORY);
        Set<String> safe = new HashSet<>(told.keySet());
        List<RepositoryReport> news = new ArrayList<>();
        for (RepositoryReport report : reporter.report(repositories.find(RepositoryFilter.all()))) {
            if (report.isHardMount()) {
                String subject = REPOSITORY + report.repository().uuid();
                safe.remove(subject);
                if (!told.getOrDefault(subject, false) && states.open(subject, Duration.ZERO)) {
                    news.add(report);
                }
            }
        }
        states.forget(safe);
        if (!news.isEmpty()) {
            say(news);
        }
    }

    private void say(List<RepositoryReport> news) {
        List<String> subjects = news.stream().map(report -> REPOSITORY + report.repository().uuid())
                .collect(Collectors.toList());
        try {
            sink.hardMounts(news);
        } catch (RuntimeException e) {
            states.forget(subjects);
            throw e;
        }
        states.said(subjects);
    }
}
