// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.InvalidMountException;
import io.nasguard.mount.MountOptions;
import io.nasguard.mount.RepositoryType;
import java.util.OptionalLong;

/** Adds and updates repositories: safe by default, and with nothing changed when the input is refused. */
public final class RepositoryService {

    private final GuardSettings settings;
    private final RepositoryStore store;
    private final NativeRepositories natives;
    private final RepositoryEvents events;
    private final RepositoryPlanner planner;
    private final RepositoryReporter reporter;

    public RepositoryService(GuardSettings settings, RepositoryStore store, NativeRepositories natives,
            RepositoryEvents events, RepositoryPlanner planner, RepositoryReporter reporter) {
        this.settings = settings;
        this.store = store;
        this.natives = natives;
        this.events = events;
        this.planner = planner;
        this.reporter = reporter;
    }

    /**
     * Adds a repository; an nfs one without options, or with options that name no mode, is stored as soft.
     *
     * @throws RefusedException when a parameter is not acceptable
     */
    public RepositoryReport add(NewRepository wanted) {
        MountOptions options = settings.enabled()
                ? planner.add(wanted.type(), wanted.mountOptions(), wanted.backupTimeout(), wanted.address(),
                        wanted.zoneId()).optionsToStore()
                : asGiven(wanted.mountOptions(), wanted.backupTimeout());
        String type = RepositoryType.lookup(wanted.type()).map(RepositoryType::storedName).orElse(wanted.type());
        NewRepository toStore = wanted.stored(type, options.toString());
        String uuid = natives.add(toStore, details(options));
        Repository added = store.byUuid(uuid).orElseThrow(UnknownRepositoryException::new);
        return reporter.report(complete(added, toStore));
    }

    /** CloudStack's DAO cuts every text to 255 characters; what it cut is put right, or the row goes again. */
    private Repository complete(Repository added, NewRepository wanted) {
        String options = wanted.mountOptions();
        boolean optionsWhole = added.mountOptions().isReadable() && added.mountOptions().text().equals(options);
        boolean addressWhole = wanted.address().equals(added.address());
        RepositoryChange missing = RepositoryChange.of(null, addressWhole ? null : wanted.address(),
                optionsWhole ? null : options, null);
        if (missing.isEmpty()) {
            return added;
        }
        try {
            store.update(added.id(), missing);
            return store.byUuid(added.uuid()).orElseThrow(UnknownRepositoryException::new);
        } catch (RepositoryStore.StoreException e) {
            store.remove(added.id());
            throw e;
        }
    }

    /**
     * Changes what the update names, and nothing else.
     *
     * @throws UnknownRepositoryException when there is no such repository
     * @throws RefusedException when a parameter is not acceptable
     */
    public RepositoryReport update(String uuid, RepositoryUpdate update) {
        Repository current = store.byUuid(uuid).orElseThrow(UnknownRepositoryException::new);
        RepositoryChange change = RepositoryChange.of(update.name().orElse(null), update.address().orElse(null),
                newOptions(current, update), update.crossZoneInstanceCreation().orElse(null));
        if (change.isEmpty()) {
            return reporter.report(current);
        }
        if (!store.update(current.id(), change)) {
            throw new UnknownRepositoryException();
        }
        Repository updated = store.byUuid(uuid).orElseThrow(UnknownRepositoryException::new);
        events.updated(updated, change.mountOptions().map(RepositoryService::asParsed)
                .map(RepositoryService::details).orElse(""));
        return reporter.report(updated);
    }

    /** @return the whole text to store, or null when the options and the timeout stay as they are */
    private String newOptions(Repository current, RepositoryUpdate update) {
        MountOptions options = settings.enabled()
                ? planner.update(current, null, update).optionsToStore() : unchecked(current, update);
        return update.mountOptions().isPresent() || update.backupTimeout().isPresent() ? options.toString() : null;
    }

    /** The guard stands aside: what was given is stored as it is, as CloudStack alone would do it. */
    private static MountOptions asGiven(String mountOptions, OptionalLong timeout) {
        MountOptions options = asParsed(mountOptions);
        if (!timeout.isPresent()) {
            return options;
        }
        return options.withGuardTimeout(timeout.getAsLong() > 0 ? timeout : OptionalLong.empty());
    }

    private static MountOptions unchecked(Repository current, RepositoryUpdate update) {
        MountOptions stored = current.mountOptions().isReadable()
                ? asParsed(current.mountOptions().text()) : MountOptions.EMPTY;
        MountOptions options = update.mountOptions()
                .map(given -> asParsed(given).withSecretsFrom(stored).withGuardTimeout(stored.guardTimeout()))
                .orElse(stored);
        return asGiven(options.toString(), update.backupTimeout());
    }

    private static MountOptions asParsed(String text) {
        try {
            return MountOptions.parse(text);
        } catch (InvalidMountException e) {
            throw new RefusedException(e.finding());
        }
    }

    private static String details(MountOptions options) {
        String text = RepositoryReport.masked(options);
        String timeout = options.guardTimeout().isPresent()
                ? options.guardTimeout().getAsLong() + " s" : "none of its own";
        return "Mount options: " + (text.isEmpty() ? "none" : text) + ". Backup timeout: " + timeout + ".";
    }
}
