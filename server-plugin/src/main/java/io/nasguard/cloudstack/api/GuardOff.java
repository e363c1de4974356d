// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.repository.GuardSettings;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.ServerApiException;

/**
 * Commands stay on offer until the management server's next start. Those on hosts refuse until then: while nobody looks
 * at the hosts, what would be said of them is not true.
 */
final class GuardOff {

    private GuardOff() {
    }

    /** @throws ServerApiException 432 while the guard is off */
    static void refuse(GuardSettings settings) {
        if (!settings.enabled()) {
            throw new ServerApiException(ApiErrorCode.UNSUPPORTED_ACTION_ERROR, "NAS Backup Guard is off: nobody looks at"
                    + " the hosts. Set the global setting nas.backup.guard.enabled to true and try again.");
        }
    }
}
