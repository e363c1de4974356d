// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.event.Event;
import com.cloud.user.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import org.apache.cloudstack.api.command.admin.resource.ListAlertsCmd;
import org.apache.cloudstack.api.command.user.event.ListEventsCmd;
import org.apache.cloudstack.api.response.AlertResponse;
import org.apache.cloudstack.api.response.EventResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.context.CallContext;

/** Lists of alerts and events, newest first. */
public final class Journal {

    private static final String EVENTS = "event e"
            + " LEFT JOIN `user` u ON u.id = e.user_id"
            + " LEFT JOIN account a ON a.id = e.account_id"
            + " LEFT JOIN domain d ON d.id = e.domain_id"
            + " LEFT JOIN event s ON s.id = e.start_id"
            + " LEFT JOIN backup_repository r ON e.resource_type = 'BackupRepository' AND r.id = e.resource_id";

    private Journal() {
    }

    public static ListResponse<AlertResponse> alerts(ListAlertsCmd asked) {
        Rows rows = Rows.of("alert").where("archived = 0")
                .equal("id", asked.getId()).equal("type", asked.getType()).equal("name", asked.getName())
                .like(asked.getKeyword(), "subject")
                .order("last_sent DESC, id DESC");
        return Infrastructure.answer(asked, rows, "alert", "*", Journal::alert);
    }

    /** All events for an admin, else those of the caller's account; hidden ones for nobody. */
    public static ListResponse<EventResponse> events(ListEventsCmd asked) {
        Account caller = CallContext.current().getCallingAccount();
        Rows rows = Rows.of(EVENTS).where("e.display = 1")
                .equal("e.id", asked.getId()).equal("e.level", asked.getLevel()).equal("e.type", asked.getType())
                .equal("e.archived", asked.getArchived())
                .equal("e.account_id", caller.getType() == Account.Type.ADMIN ? null : caller.getId())
                .equal("e.resource_type", asked.getResourceType())
                .between("e.created", date(asked.getStartDate()), date(asked.getEndDate()))
                .like(asked.getKeyword(), "e.type", "e.description", "e.level")
                .order("e.created DESC, e.id DESC");
        if (asked.getResourceId() != null) {
            rows.equal("r.uuid", asked.getResourceId());
        }
        return Infrastructure.answer(asked, rows, "event", "e.*, u.username, a.account_name, d.uuid AS domain_uuid,"
                + " d.name AS domain_name, d.path AS domain_path, s.uuid AS start_uuid, r.uuid AS resource_uuid,"
                + " r.name AS resource_name", Journal::event);
    }

    private static String date(Date date) {
        return date == null ? null : DatabaseDates.format(date);
    }

    private static AlertResponse alert(ResultSet row) throws SQLException {
        AlertResponse alert = new AlertResponse();
        alert.setId(row.getString("uuid"));
        alert.setAlertType(row.getShort("type"));
        alert.setName(row.getString("name"));
        alert.setDescription(row.getString("subject"));
        alert.setLastSent(DatabaseDates.parse(row.getString("last_sent")));
        return alert;
    }

    private static EventResponse event(ResultSet row) throws SQLException {
        EventResponse event = new EventResponse();
        event.setId(row.getString("uuid"));
        event.setUsername(row.getString("username"));
        event.setEventType(row.getString("type"));
        event.setLevel(row.getString("level"));
        event.setDescription(row.getString("description"));
        event.setAccountName(row.getString("account_name"));
        event.setDomainId(row.getString("domain_uuid"));
        event.setDomainName(row.getString("domain_name"));
        event.setDomainPath(row.getString("domain_path"));
        event.setResourceId(row.getString("resource_uuid"));
        event.setResourceType(row.getString("resource_type"));
        event.setResourceName(row.getString("resource_name"));
        event.setCreated(DatabaseDates.parse(row.getString("created")));
        event.setState(Event.State.valueOf(row.getString("state")));
        event.setParentId(row.getString("start_uuid"));
        event.setArchived(row.getBoolean("archived") ? Boolean.TRUE : null);
        return event;
    }
}
