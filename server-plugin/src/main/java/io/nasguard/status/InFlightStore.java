// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The backups and restores that CloudStack is at. Every method throws
 * {@link io.nasguard.repository.RepositoryStore.StoreException} when the database cannot be used. */
public interface InFlightStore {

    /** @return the backups that began since then and were not finished, removed or not; the oldest first */
    List<InFlightBackup> unfinished(Instant since);

    /** @return the backups to these folders, whatever their state */
    List<InFlightBackup> byPaths(Collection<String> paths);

    /** @return the VMs that CloudStack is restoring */
    List<RestoringVm> restoring();

    /** @return the VM, unless it is expunged */
    Optional<VmRef> vm(long id);
}
