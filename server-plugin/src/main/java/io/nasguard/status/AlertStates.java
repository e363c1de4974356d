// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What admins were told, kept where all management servers see it: of all that notice a change, one is told to say so.
 * Every method throws {@link io.nasguard.repository.RepositoryStore.StoreException} when the database cannot be used.
 */
public interface AlertStates {

    /** @return what is under an alert whose name begins so */
    Set<String> open(String prefix);

    /**
     * Opens an alert, or keeps one open that was about to be closed.
     *
     * @param since how long ago its reason began
     * @return true when it is the caller who has to say so
     */
    boolean open(String subject, Duration since);

    /**
     * Closes an alert whose reason is gone, once it has been gone for a while: a NAS that comes and goes raises no
     * flood.
     *
     * @return for how long there was a reason, when it is the caller who has to say that it is gone
     */
    Optional<Duration> close(String subject, Duration quiet);

    /** Forgets alerts without a word. */
    void forget(Collection<String> subjects);
}
