// SPDX-License-Identifier: Apache-2.0
package com.cloud.alert;

import com.cloud.utils.component.Manager;
import org.apache.cloudstack.alert.AlertService;

/** Keeps alerts, and mails them where that is set up. */
public interface AlertManager extends Manager, AlertService {
    /** Marks the last alert of that kind and place as resolved. */
    void clearAlert(AlertType alertType, long dataCenterId, long podId);

    /**
     * Keeps an alert and mails it. Most kinds stay silent while an alert of the same kind and place is not archived; never
     * throws.
     */
    void sendAlert(AlertType alertType, long dataCenterId, Long podId, String subject, String body);
}
