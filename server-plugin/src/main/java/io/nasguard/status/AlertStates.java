// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What admins were told, kept where all management servers see it: of all that notice a change, one is told to say so,
 * and says here when it has. One that dies in between has a minute; then another one is told. So a thing is said at
 * least once, and twice at most where a server died right after it.
 *
 * <p>Every method throws {@link io.nasguard.repository.RepositoryStore.StoreException} when the database cannot be used.
 */
public interface AlertStates {

    /**
     * Looks up alerts.
     *
     * @return by name, what is under an alert whose name begins so: true where it needs nothing while its reason lasts,
     *     since it was said and is not about to be closed
     */
    Map<String, Boolean> open(String prefix);

    /**
     * Opens an alert, or keeps one open that was about to be closed.
     *
     * @param since how long ago its reason began
     * @return true when it is the caller who has to say so
     */
    boolean open(String subject, Duration since);

    /** Notes that these were said. */
    void said(Collection<String> subjects);

    /**
     * Begins to close an alert whose reason is gone, once it has been gone for a while: a NAS that comes and goes raises
     * no flood.
     *
     * @return for how long there was a reason, when it is the caller who has to say that it is gone
     */
    Optional<Duration> close(String subject, Duration quiet);

    /** Ends an alert whose end was said, unless its reason is back. */
    void closed(String subject);

    /** Forgets alerts without a word. */
    void forget(Collection<String> subjects);
}
