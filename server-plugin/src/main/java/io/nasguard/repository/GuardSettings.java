// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

import io.nasguard.mount.HardMountPolicy;

/**
 * The guard's settings as they are now, read anew at each use: an admin's change takes effect at once. CloudStack
 * does not validate a value when it is set, so each reader states what it falls back to. A zone that is null stands for
 * what applies where a zone sets nothing itself.
 */
public interface GuardSettings {

    /** @return false when the product is to stand aside: no defaults, no validation */
    boolean enabled();

    /** @return the mount options text that an nfs repository of the zone gets when none are given, as set */
    String defaultNfsOptions(Long zoneId);

    /** @return what happens to an explicit {@code hard}; {@code warn} where the setting holds neither word */
    HardMountPolicy hardMountPolicy(Long zoneId);

    /**
     * @return the timeout in seconds that the zone's or the global setting gives, 0 when there is none or the value
     *         is not from 60 to 604800
     */
    long defaultTimeout(Long zoneId);

    /** @return true when {@link #defaultTimeout} is the zone's own value, not the global one */
    boolean hasOwnDefaultTimeout(Long zoneId);

    /** @return seconds of unbroken evidence of a stall after which a host ends an operation; 300 where it is not valid */
    long stallTimeout(Long zoneId);

    /** @return seconds between two looks at the hosts that have something in flight, 5 to 300; 30 where it is not valid */
    long pollInterval();

    /** @return where the documentation is served, without a slash at the end; empty for the packaged pages */
    String docsUrl(Long zoneId);
}
