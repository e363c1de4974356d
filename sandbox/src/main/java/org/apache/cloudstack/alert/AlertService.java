// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.alert;

/** Raises alerts. */
public interface AlertService {
    /** Kinds of alerts: those that can come from a host or its storage. */
    class AlertType {
        public static final AlertType ALERT_TYPE_STORAGE = new AlertType((short) 2, "ALERT.STORAGE");
        public static final AlertType ALERT_TYPE_HOST = new AlertType((short) 7, "ALERT.COMPUTE.HOST");
        public static final AlertType ALERT_TYPE_USERVM = new AlertType((short) 8, "ALERT.USERVM");
        public static final AlertType ALERT_TYPE_STORAGE_MISC = new AlertType((short) 12, "ALERT.STORAGE.MISC");
        public static final AlertType ALERT_TYPE_MANAGEMENT_NODE = new AlertType((short) 14, "ALERT.MANAGEMENT");

        private final short type;
        private final String name;

        private AlertType(short type, String name) {
            this.type = type;
            this.name = name;
        }

        public short getType() {
            return type;
        }

        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return String.valueOf(type);
        }
    }

    /** @return whether it could be raised */
    boolean generateAlert(AlertType alertType, long dataCenterId, Long podId, String msg);
}
