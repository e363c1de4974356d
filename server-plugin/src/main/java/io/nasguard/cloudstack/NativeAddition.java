// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack;

import io.nasguard.repository.NewRepository;
import io.nasguard.repository.NativeRepositories;
import org.apache.cloudstack.api.command.user.backup.repository.AddBackupRepositoryCmd;
import org.apache.cloudstack.backup.BackupRepositoryService;
import org.apache.cloudstack.context.CallContext;

/** Adds a repository through CloudStack's own service, which emits the event from 4.22 on. */
public final class NativeAddition implements NativeRepositories {

    private final BackupRepositoryService service;
    private final ActionEvents events;

    public NativeAddition(BackupRepositoryService service, ActionEvents events) {
        this.service = service;
        this.events = events;
    }

    @Override
    public String add(NewRepository repository, String eventDetails) {
        if (events.isAddEmittedByCloudStack()) {
            CallContext.current().setEventDetails("Name: " + repository.name() + ". " + eventDetails);
            return service.addBackupRepository(new Request(repository)).getUuid();
        }
        String uuid = service.addBackupRepository(new Request(repository)).getUuid();
        events.added(uuid, repository.name(), eventDetails);
        return uuid;
    }

    /** The command that CloudStack's service reads its values from. */
    private static final class Request extends AddBackupRepositoryCmd {

        private final NewRepository repository;

        Request(NewRepository repository) {
            this.repository = repository;
        }

        @Override
        public String getName() {
            return repository.name();
        }

        @Override
        public String getType() {
            return repository.type();
        }

        @Override
        public String getAddress() {
            return repository.address();
        }

        @Override
        public String getProvider() {
            return repository.provider();
        }

        @Override
        public String getMountOptions() {
            return repository.mountOptions();
        }

        @Override
        public Long getZoneId() {
            return repository.zoneId();
        }

        @Override
        public Long getCapacityBytes() {
            return repository.capacityBytes().orElse(null);
        }

        /** Overrides a method that CloudStack has from 4.22 on, so it cannot be annotated as what it is. */
        @SuppressWarnings("unused")
        public Boolean crossZoneInstanceCreationEnabled() {
            return repository.crossZoneInstanceCreation().orElse(null);
        }
    }
}
