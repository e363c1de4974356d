// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import io.nasguard.agent.api.OperationReport;
import io.nasguard.sandbox.data.Rows;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.HostResponse;
import org.apache.cloudstack.api.response.ListResponse;

/** How the hosts of the sandbox behave; CloudStack has no such command. */
@APICommand(name = "listSandboxHosts", description = "Lists how the hosts of this sandbox behave.",
        responseObject = SandboxHostResponse.class, authorized = {RoleType.Admin}, requestHasSensitiveInfo = false,
        responseHasSensitiveInfo = false)
public class ListSandboxHostsCmd extends BaseListCmd {
    @Inject
    private SandboxHosts hosts;

    @Parameter(name = "id", type = CommandType.UUID, entityType = HostResponse.class, description = "the ID of the host")
    private Long id;

    @Override
    public void execute() {
        Rows rows = Rows.of("host h").where("h.removed IS NULL").equal("h.id", id).like(getKeyword(), "h.name").order("h.id");
        List<SandboxHostResponse> page = rows.page(this, "h.*", row -> response(hosts, row.getLong("id"), row.getString("uuid"),
                row.getString("name"), row.getString("status")));
        ListResponse<SandboxHostResponse> response = new ListResponse<>();
        response.setResponses(page, rows.count());
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    static SandboxHostResponse response(SandboxHosts hosts, long id, String uuid, String name, String state) {
        Optional<SandboxHost> host = hosts.find(id);
        Behaviour behaviour = hosts.behaviour(id, state);
        SandboxHostResponse response = new SandboxHostResponse(uuid, name, state, behaviour.word(),
                host.map(SandboxHost::description).orElse(behaviour.description()));
        Optional<OperationReport> running = host.flatMap(SandboxHost::running);
        running.ifPresent(response::with);
        return response;
    }
}
