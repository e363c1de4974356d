// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.alerts;

import com.cloud.alert.AlertManager;
import io.nasguard.repository.RepositoryReport;
import io.nasguard.status.AlertSink;
import io.nasguard.status.HostStatus;
import io.nasguard.status.KvmHost;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.cloudstack.alert.AlertService.AlertType;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Tells admins by CloudStack's own alerts, on its dashboard and by mail as it was set up, and by its event log. The two
 * types of alerts are among those that CloudStack raises each time; most others stay silent until the last one of the
 * zone is archived. The event comes first: CloudStack says when it cannot write one, and never when it cannot raise an
 * alert. Needs a thread with CloudStack's context.
 */
public final class CloudStackAlerts implements AlertSink {

    private static final Logger LOG = LogManager.getLogger(CloudStackAlerts.class);

    /** What the columns of table {@code alert} hold. */
    private static final int SUBJECT_LENGTH = 999;
    private static final int BODY_LENGTH = 5000;

    private final HostEvents events;
    @Inject
    private AlertManager alerts;

    /** For Spring, which sets the rest. */
    public CloudStackAlerts(HostEvents events) {
        this(events, null);
    }

    CloudStackAlerts(HostEvents events, AlertManager alerts) {
        this.events = events;
        this.alerts = alerts;
    }

    @Override
    public void stalled(HostStatus status) {
        String words = HostTexts.stalled(status);
        events.stalled(status.host(), words);
        ofHost(status.host(), HostTexts.stalledSubject(status), words);
    }

    @Override
    public void recovered(HostStatus status, Duration stalledFor) {
        String words = HostTexts.recovered(status, stalledFor);
        events.recovered(status.host(), words);
        ofHost(status.host(), HostTexts.recoveredSubject(status), words);
    }

    /** One alert per zone: an alert belongs to one. */
    @Override
    public void hardMounts(List<RepositoryReport> repositories) {
        repositories.stream()
                .collect(Collectors.groupingBy(report -> report.repository().zone().id(), TreeMap::new,
                        Collectors.toList()))
                .forEach((zone, ofZone) -> send(AlertType.ALERT_TYPE_STORAGE_MISC, zone, null,
                        HostTexts.hardMountsSubject(ofZone), HostTexts.hardMounts(ofZone)));
    }

    /** The event is out: an alert that fails is no reason to say all of it again. */
    private void ofHost(KvmHost host, String subject, String words) {
        try {
            send(AlertType.ALERT_TYPE_HOST, host.place().zoneId(), host.place().podId().orElse(null), subject, words);
        } catch (RuntimeException e) {
            LOG.error("The alert \"{}\" cannot be raised; its event is written", subject, e);
        }
    }

    private void send(AlertType type, long zoneId, Long podId, String subject, String body) {
        alerts.sendAlert(type, zoneId, podId, Texts.within(SUBJECT_LENGTH, subject), Texts.within(BODY_LENGTH, body));
    }
}
