// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Hosts as CloudStack has them and what they answered, which all management servers of a cluster share. Every method
 * throws {@link io.nasguard.repository.RepositoryStore.StoreException} when the database cannot be used.
 */
public interface HostStore {

    /** @return all KVM hosts in the order of their ids, with what they answered but for the reports themselves */
    List<ObservedHost> all();

    /** @return the hosts whose last answer showed something in flight, with that answer */
    List<ObservedHost> busy();

    /** @return those of the hosts that there are, with their last answers, in no certain order */
    List<ObservedHost> byIds(Collection<Long> ids);

    /**
     * @param msid the management server that asks
     * @return hosts that are up, connected to that server, and were to be asked again by now, the longest due first;
     *         without reports
     */
    List<ObservedHost> due(long msid, int atMost);

    /** Notes that hosts connected now: that they left earlier probes unanswered says nothing any more. */
    void connected(Collection<Long> ids);

    /** Notes that hosts are asked now. */
    void asked(Map<Long, Duration> askAgainAfter);

    /** Keeps answers that came in now. */
    void answered(Collection<HostAnswer> answers);

    /** Notes that hosts answered just now that they cannot tell: their last reports stay. */
    void heard(Map<Long, Duration> askAgainAfter);

    /** Notes that hosts left their last probe unanswered. */
    void unanswered(Map<Long, Duration> askAgainAfter);

    /** Forgets all that hosts answered: they said that they do not know our probe. */
    void unsupported(Map<Long, Duration> askAgainAfter);

    /** Notes that hosts could not be asked, or are to be asked soon. */
    void askAgain(Map<Long, Duration> after);

    /** @return the ids of the management servers that run, the smallest first */
    List<Long> livingServers();
}
