// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;

import io.nasguard.mount.Finding;
import io.nasguard.repository.RefusedException;

/** Which part of a list of hosts to give. */
public final class HostSlice {

    private final long start;
    private final Long size;

    /**
     * @param start how many to pass over, null for none
     * @param size how many to give, null for all
     * @throws RefusedException when the size is negative
     */
    public HostSlice(Long start, Long size) {
        if (size != null && size < 0) {
            throw new RefusedException(Finding.error("bad-page", "pagesize", null,
                    "A page cannot have fewer than 0 rows. Give a number from 0, or -1 for all."));
        }
        this.start = start == null ? 0 : Math.max(0, start);
        this.size = size;
    }

    public static HostSlice all() {
        return new HostSlice(null, null);
    }

    public long start() {
        return start;
    }

    /** @return how many rows at most; as many as there are where nothing was said */
    public long size() {
        return size == null ? Long.MAX_VALUE : size;
    }
}
