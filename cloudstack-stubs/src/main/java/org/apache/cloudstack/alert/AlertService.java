// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.alert;

import io.nasguard.stubs.Stub;

public interface AlertService {
    boolean generateAlert(AlertType alertType, long dataCenterId, Long podId, String message);

    class AlertType {
        public static final AlertType ALERT_TYPE_HOST = type();

        public static final AlertType ALERT_TYPE_STORAGE_MISC = type();

        private AlertType() {
            throw Stub.called();
        }

        public String getName() {
            throw Stub.called();
        }

        public short getType() {
            throw Stub.called();
        }

        private static AlertType type() {
            return null;
        }
    }
}
