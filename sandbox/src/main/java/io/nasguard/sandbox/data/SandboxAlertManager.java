// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.alert.AlertManager;
import com.cloud.utils.component.ManagerBase;
import com.cloud.utils.exception.CloudRuntimeException;
import io.nasguard.sandbox.db.Sql;
import java.util.Set;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Keeps alerts as CloudStack does; a sandbox mails nobody. */
public class SandboxAlertManager extends ManagerBase implements AlertManager {

    private static final Logger LOGGER = LogManager.getLogger(SandboxAlertManager.class);

    /** Kinds that are always raised; of all others there is one per zone and pod until it is archived. */
    private static final Set<AlertType> ALWAYS = Set.of(AlertType.ALERT_TYPE_HOST, AlertType.ALERT_TYPE_USERVM,
            AlertType.ALERT_TYPE_STORAGE_MISC, AlertType.ALERT_TYPE_MANAGEMENT_NODE);

    @Override
    public void sendAlert(AlertType type, long zone, Long pod, String subject, String body) {
        LOGGER.warn("alertType=[{}] dataCenterId=[{}] podId=[{}] message=[{}]", type, zone, pod, subject);
        try {
            if (ALWAYS.contains(type) || last(type, zone, pod) == 0) {
                Sql.insert("INSERT INTO alert (uuid, type, name, pod_id, data_center_id, subject, content, sent_count, created,"
                        + " last_sent) VALUES (?, ?, ?, ?, ?, ?, ?, 1, UTC_TIMESTAMP(), UTC_TIMESTAMP())",
                        UUID.randomUUID().toString(), type.getType(), type.getName(), pod, zone, subject, body);
            }
        } catch (CloudRuntimeException e) {
            LOGGER.error("The alert could not be kept", e);
        }
    }

    private static long last(AlertType type, long zone, Long pod) {
        return Sql.first(row -> row.getLong(1), "SELECT id FROM alert WHERE type = ? AND data_center_id = ?"
                + " AND (? IS NULL OR pod_id = ?) AND archived = 0 ORDER BY created DESC, id DESC LIMIT 1",
                type.getType(), zone, pod, pod).orElse(0L);
    }

    @Override
    public void clearAlert(AlertType type, long zone, long pod) {
        Sql.update("UPDATE alert SET resolved = UTC_TIMESTAMP() WHERE id = ?", last(type, zone, pod));
    }

    @Override
    public boolean generateAlert(AlertType type, long zone, Long pod, String message) {
        sendAlert(type, zone, pod, message, message);
        return true;
    }
}
