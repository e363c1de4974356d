// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryReporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repositories that operations use. Only those that are asked for are judged: a cloud may have a thousand. */
final class BackupTargets {

    private final RepositoryReporter reporter;
    private final Map<String, Repository> byUuid = new HashMap<>();
    private final Map<String, List<Repository>> byAddress = new HashMap<>();
    private final Map<String, BackupTarget> judged = new HashMap<>();

    BackupTargets(List<Repository> repositories, RepositoryReporter reporter) {
        this.reporter = reporter;
        for (Repository repository : repositories) {
            byUuid.put(repository.uuid(), repository);
            byAddress.computeIfAbsent(key(repository.address()), none -> new ArrayList<>(1)).add(repository);
        }
    }

    Optional<BackupTarget> byUuid(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid)).map(this::judge);
    }

    /** @return the zone's repository of that address; empty when there is none, or more than one */
    Optional<BackupTarget> byAddress(String address, long zoneId) {
        Repository found = null;
        for (Repository repository : byAddress.getOrDefault(key(address), List.of())) {
            if (repository.zone().id() == zoneId) {
                if (found != null) {
                    return Optional.empty();
                }
                found = repository;
            }
        }
        return Optional.ofNullable(found).map(this::judge);
    }

    private BackupTarget judge(Repository repository) {
        return judged.computeIfAbsent(repository.uuid(), uuid -> BackupTarget.of(reporter.report(repository)));
    }

    /** The kernel shows a source without the slash that an admin may have written behind it. */
    private static String key(String address) {
        String key = address == null ? "" : address;
        while (key.length() > 1 && key.endsWith("/")) {
            key = key.substring(0, key.length() - 1);
        }
        return key;
    }
}
