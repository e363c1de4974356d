// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.data;

import com.cloud.host.Host;
import com.cloud.host.Status;
import com.cloud.user.Account;
import io.nasguard.sandbox.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import org.apache.cloudstack.api.BaseListCmd;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.command.admin.cluster.ListClustersCmd;
import org.apache.cloudstack.api.command.admin.host.ListHostsCmd;
import org.apache.cloudstack.api.command.admin.pod.ListPodsByCmd;
import org.apache.cloudstack.api.command.user.zone.ListZonesCmd;
import org.apache.cloudstack.api.response.ClusterResponse;
import org.apache.cloudstack.api.response.HostResponse;
import org.apache.cloudstack.api.response.ListResponse;
import org.apache.cloudstack.api.response.PodResponse;
import org.apache.cloudstack.api.response.ZoneResponse;
import org.apache.cloudstack.context.CallContext;

/** Lists of zones, pods, clusters and hosts. */
public final class Infrastructure {

    private static final String HOSTS = "host h"
            + " LEFT JOIN cluster c ON c.id = h.cluster_id"
            + " LEFT JOIN host_pod_ref p ON p.id = h.pod_id"
            + " LEFT JOIN data_center z ON z.id = h.data_center_id";
    private static final String CLUSTERS = "cluster c"
            + " LEFT JOIN host_pod_ref p ON p.id = c.pod_id"
            + " LEFT JOIN data_center z ON z.id = c.data_center_id";
    private static final String PODS = "host_pod_ref p LEFT JOIN data_center z ON z.id = p.data_center_id";

    /** CloudStack keeps the last ping in units of 1,024 ms. */
    private static final int PING_SHIFT = 10;
    private static final int IPV4_BITS = 32;

    private Infrastructure() {
    }

    /** Admins see all of a zone; users see the zones that are enabled, without name servers. */
    public static ListResponse<ZoneResponse> zones(ListZonesCmd asked) {
        boolean admin = CallContext.current().getCallingAccount().getType() == Account.Type.ADMIN;
        Rows rows = Rows.of("data_center z").where("z.removed IS NULL")
                .equal("z.id", asked.getId()).in("z.id", asked.getIds()).equal("z.name", asked.getName())
                .equal("z.networktype", asked.getNetworkType())
                .like(asked.getKeyword(), "z.name", "z.description")
                .equal("z.allocation_state", admin ? null : "Enabled")
                .order("z.sort_key, z.id");
        return answer(asked, rows, "zone", "z.*", row -> zone(row, admin));
    }

    public static ListResponse<PodResponse> pods(ListPodsByCmd asked) {
        Rows rows = Rows.of(PODS).where("p.removed IS NULL")
                .equal("p.id", asked.getId()).like(asked.getPodName(), "p.name").equal("p.data_center_id", asked.getZoneId())
                .equal("p.allocation_state", asked.getAllocationState())
                .like(asked.getKeyword(), "p.name", "p.description")
                .order("p.id");
        return answer(asked, rows, "pod", "p.*, z.uuid AS zone_uuid, z.name AS zone_name", Infrastructure::pod);
    }

    public static ListResponse<ClusterResponse> clusters(ListClustersCmd asked) {
        Rows rows = Rows.of(CLUSTERS).where("c.removed IS NULL")
                .equal("c.id", asked.getId()).like(asked.getClusterName(), "c.name").equal("c.pod_id", asked.getPodId())
                .equal("c.data_center_id", asked.getZoneId()).equal("c.hypervisor_type", asked.getHypervisorType())
                .equal("c.allocation_state", asked.getAllocationState())
                .like(asked.getKeyword(), "c.name", "c.hypervisor_type")
                .order("c.id");
        return answer(asked, rows, "cluster",
                "c.*, p.uuid AS pod_uuid, p.name AS pod_name, z.uuid AS zone_uuid, z.name AS zone_name", Infrastructure::cluster);
    }

    public static ListResponse<HostResponse> hosts(ListHostsCmd asked) {
        Rows rows = Rows.of(HOSTS).where("h.removed IS NULL")
                .equal("h.id", asked.getId()).equal("h.name", asked.getHostName()).equal("h.cluster_id", asked.getClusterId())
                .equal("h.pod_id", asked.getPodId()).equal("h.data_center_id", asked.getZoneId())
                .equal("h.status", asked.getState()).equal("h.type", asked.getType())
                .equal("h.resource_state", asked.getResourceState())
                .like(asked.getKeyword(), "h.name", "h.status", "h.type")
                .order("h.id");
        return answer(asked, rows, "host", "h.*, c.uuid AS cluster_uuid, c.name AS cluster_name, c.cluster_type,"
                + " p.uuid AS pod_uuid, p.name AS pod_name, z.uuid AS zone_uuid, z.name AS zone_name", Infrastructure::host);
    }

    static <R extends ResponseObject> ListResponse<R> answer(BaseListCmd asked, Rows rows, String objectName, String columns,
            Sql.Row<R> reader) {
        List<R> page = rows.page(asked, columns, reader);
        page.forEach(item -> item.setObjectName(objectName));
        ListResponse<R> response = new ListResponse<>();
        response.setResponses(page, rows.count());
        response.setResponseName(asked.getCommandName());
        return response;
    }

    private static ZoneResponse zone(ResultSet row, boolean admin) throws SQLException {
        ZoneResponse zone = new ZoneResponse();
        zone.setId(row.getString("uuid"));
        zone.setName(row.getString("name"));
        if (admin) {
            zone.setDns1(row.getString("dns1"));
            zone.setDns2(row.getString("dns2"));
            zone.setInternalDns1(row.getString("internal_dns1"));
            zone.setInternalDns2(row.getString("internal_dns2"));
            zone.setGuestCidrAddress(row.getString("guest_network_cidr"));
        }
        zone.setNetworkType(row.getString("networktype"));
        zone.setSecurityGroupsEnabled(row.getBoolean("is_security_group_enabled"));
        zone.setAllocationState(row.getString("allocation_state"));
        zone.setZoneToken(row.getString("zone_token"));
        zone.setDhcpProvider(row.getString("dhcp_provider"));
        zone.setLocalStorageEnabled(row.getBoolean("is_local_storage_enabled"));
        zone.setAllowUserSpecifyVRMtu(false);
        zone.setRouterPrivateInterfaceMaxMtu(1500);
        zone.setRouterPublicInterfaceMaxMtu(1500);
        zone.setType(row.getString("type"));
        zone.setAsnRange("");
        zone.setHasAnnotation(false);
        return zone;
    }

    private static PodResponse pod(ResultSet row) throws SQLException {
        PodResponse pod = new PodResponse();
        pod.setId(row.getString("uuid"));
        pod.setName(row.getString("name"));
        pod.setZoneId(row.getString("zone_uuid"));
        pod.setZoneName(row.getString("zone_name"));
        pod.setGateway(row.getString("gateway"));
        pod.setNetmask(netmask(row.getInt("cidr_size")));
        pod.setAllocationState(row.getString("allocation_state"));
        pod.setHasAnnotation(false);
        return pod;
    }

    private static ClusterResponse cluster(ResultSet row) throws SQLException {
        ClusterResponse cluster = new ClusterResponse();
        cluster.setId(row.getString("uuid"));
        cluster.setName(row.getString("name"));
        cluster.setPodId(row.getString("pod_uuid"));
        cluster.setPodName(row.getString("pod_name"));
        cluster.setZoneId(row.getString("zone_uuid"));
        cluster.setZoneName(row.getString("zone_name"));
        cluster.setHypervisorType(row.getString("hypervisor_type"));
        cluster.setClusterType(row.getString("cluster_type"));
        cluster.setAllocationState(row.getString("allocation_state"));
        cluster.setManagedState(row.getString("managed_state"));
        cluster.setCpuOvercommitRatio("1.0");
        cluster.setMemoryOvercommitRatio("1.0");
        cluster.setHasAnnotation(false);
        return cluster;
    }

    private static HostResponse host(ResultSet row) throws SQLException {
        HostResponse host = new HostResponse();
        host.setId(row.getString("uuid"));
        host.setName(row.getString("name"));
        host.setState(Status.valueOf(row.getString("status")));
        host.setDisconnectedOn(DatabaseDates.parse(row.getString("disconnected")));
        host.setHostType(Host.Type.valueOf(row.getString("type")));
        host.setIpAddress(trim(row.getString("private_ip_address")));
        host.setZoneId(row.getString("zone_uuid"));
        host.setZoneName(row.getString("zone_name"));
        host.setPodId(row.getString("pod_uuid"));
        host.setPodName(row.getString("pod_name"));
        host.setVersion(row.getString("version"));
        host.setHypervisor(row.getString("hypervisor_type"));
        host.setCpuSockets(row.getInt("cpu_sockets"));
        host.setCpuNumber(row.getInt("cpus"));
        host.setCpuSpeed(row.getLong("speed"));
        host.setMemoryTotal(row.getLong("ram"));
        host.setCapabilities(row.getString("capabilities"));
        host.setLastPinged(new Date(row.getLong("last_ping") << PING_SHIFT));
        host.setClusterId(row.getString("cluster_uuid"));
        host.setClusterName(row.getString("cluster_name"));
        host.setClusterType(row.getString("cluster_type"));
        host.setLocalStorageActive(false);
        host.setCreated(DatabaseDates.parse(row.getString("created")));
        host.setResourceState(row.getString("resource_state"));
        host.setHypervisorVersion(row.getString("hypervisor_version"));
        host.setHaHost(false);
        host.setArch(row.getString("arch"));
        host.setHasAnnotation(false);
        return host;
    }

    private static String trim(String address) {
        return address == null ? null : address.trim();
    }

    private static String netmask(int bits) {
        int mask = bits == 0 ? 0 : -1 << IPV4_BITS - bits;
        return (mask >>> 24) + "." + (mask >>> 16 & 255) + "." + (mask >>> 8 & 255) + "." + (mask & 255);
    }
}
