// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import com.cloud.user.AccountManager;
import io.nasguard.cloudstack.response.HostBackupStatusResponse;
import io.nasguard.mount.Finding;
import io.nasguard.repository.GuardSettings;
import io.nasguard.repository.RefusedException;
import io.nasguard.status.HostFilter;
import io.nasguard.status.HostOrder;
import io.nasguard.status.HostSlice;
import io.nasguard.status.HostState;
import io.nasguard.status.HostStatusList;
import io.nasguard.status.HostStatusPage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.HostResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.api.response.PodResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.context.CallContext;

/** {@code listHostsBackupStatus}: per KVM host what its backups do, what hangs, since when and why. */
@APICommand(name = "listHostsBackupStatus", authorized = {RoleType.Admin},
        description = "Lists KVM hosts with what their NAS backups do: what runs, what hangs, since when and why.",
        responseObject = HostBackupStatusResponse.class, requestHasSensitiveInfo = false,
        responseHasSensitiveInfo = false)
public class ListHostsBackupStatusCmd extends BaseListCmd {

    @Inject
    private HostStatusList hosts;
    @Inject
    private GuardSettings settings;
    @Inject
    private AccountManager accounts;

    @Parameter(name = "hostid", type = CommandType.UUID, entityType = HostResponse.class,
            description = "ID of the host")
    private Long hostId;

    @Parameter(name = "zoneid", type = CommandType.UUID, entityType = ZoneResponse.class,
            description = "ID of the zone of the hosts")
    private Long zoneId;

    @Parameter(name = "podid", type = CommandType.UUID, entityType = PodResponse.class,
            description = "ID of the pod of the hosts")
    private Long podId;

    @Parameter(name = "clusterid", type = CommandType.UUID, entityType = ClusterResponse.class,
            description = "ID of the cluster of the hosts")
    private Long clusterId;

    @Parameter(name = "state", type = CommandType.LIST, collectionType = CommandType.STRING,
            description = "the states to list, separated by commas: Stalled, Unreachable, Overdue, Running, Unknown,"
                    + " Idle")
    private List<String> states;

    @Parameter(name = "guardinstalled", type = CommandType.BOOLEAN,
            description = "true: only hosts with the guard; false: only hosts without")
    private Boolean guardInstalled;

    @Parameter(name = "sortby", type = CommandType.STRING, description = "the field to sort by: hostname, zonename,"
            + " clustername, agentstate, backupstate (what needs somebody comes first), stalledsince, lastchecked,"
            + " guardinstalled, guardversion or orphanmounts; as CloudStack lists hosts if left out")
    private String sortBy;

    @Parameter(name = "sortorder", type = CommandType.STRING, description = "asc (the default) or desc")
    private String sortOrder;

    @Override
    public void execute() {
        GuardOff.refuse(settings);
        Long zone = accounts.checkAccessAndSpecifyAuthority(CallContext.current().getCallingAccount(), zoneId);
        ListResponse<HostBackupStatusResponse> response = ApiAnswer.of(() -> response(hosts.find(filter(zone),
                HostOrder.of(sortBy, sortOrder), new HostSlice(getStartIndex(), getPageSizeVal()))));
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    private HostFilter filter(Long zone) {
        return HostFilter.builder().hostId(hostId).zoneId(zone).podId(podId).clusterId(clusterId)
                .states(states == null ? List.of() : states.stream().map(ListHostsBackupStatusCmd::state)
                        .collect(Collectors.toList()))
                .guardInstalled(guardInstalled).keyword(getKeyword()).build();
    }

    private static HostState state(String word) {
        return HostState.lookup(word).orElseThrow(() -> new RefusedException(Finding.error("bad-state", "state", null,
                "There is no such state. Give one or more of: " + Arrays.stream(HostState.values())
                        .map(HostState::word).collect(Collectors.joining(", ")) + ".")));
    }

    private static ListResponse<HostBackupStatusResponse> response(HostStatusPage page) {
        ListResponse<HostBackupStatusResponse> response = new ListResponse<>();
        response.setResponses(page.hosts().stream()
                .map(host -> new HostBackupStatusResponse(host, page.clocks(host))).collect(Collectors.toList()), page.total());
        return response;
    }
}
