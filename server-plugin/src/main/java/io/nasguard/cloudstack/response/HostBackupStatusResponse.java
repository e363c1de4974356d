// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.HostClocks;
import io.nasguard.status.HostStatus;
import io.nasguard.status.KvmHost;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.cloudstack.api.BaseResponse;

/**
 * What a KVM host's backups do, as the API shows it. CloudStack writes each answer once more, for its API log; what only
 * people read is left out there, or a list that is asked for every few seconds would fill it.
 */
public class HostBackupStatusResponse extends BaseResponse {

    @SerializedName("hostid")
    @Param(description = "the ID of the host")
    private String hostId;

    @SerializedName("hostname")
    @Param(description = "the name of the host")
    private String hostName;

    @SerializedName("zoneid")
    @Param(description = "the ID of its zone", isSensitive = true)
    private String zoneId;

    @SerializedName("zonename")
    @Param(description = "the name of its zone", isSensitive = true)
    private String zoneName;

    @SerializedName("clusterid")
    @Param(description = "the ID of its cluster", isSensitive = true)
    private String clusterId;

    @SerializedName("clustername")
    @Param(description = "the name of its cluster", isSensitive = true)
    private String clusterName;

    @SerializedName("agentstate")
    @Param(description = "the state of its agent, as listHosts gives it: Up, Down, Disconnected, ...",
            isSensitive = true)
    private String agentState;

    @SerializedName("backupstate")
    @Param(description = "Idle, Running, Overdue (past its timeout), Stalled (it gets no further), Unreachable (a backup"
            + " is in flight and the agent is not up) or Unknown")
    private String backupState;

    @SerializedName("reasoncode")
    @Param(description = "a fixed word for why it is in this state, for example nas-not-answering")
    private String reasonCode;

    @SerializedName("reason")
    @Param(description = "why, since when, and what to do", isSensitive = true)
    private String reason;

    @SerializedName("stalledsince")
    @Param(description = "since when there is evidence of a stall; only where the state is Stalled", isSensitive = true)
    private Date stalledSince;

    @SerializedName("lastchecked")
    @Param(description = "when the host last said what its backups do; absent where it never did", isSensitive = true)
    private Date lastChecked;

    @SerializedName("guardinstalled")
    @Param(description = "true when the host said that NAS Backup Guard is in place there", isSensitive = true)
    private Boolean guardInstalled;

    @SerializedName("guardversion")
    @Param(description = "the version of the guard on the host", isSensitive = true)
    private String guardVersion;

    @SerializedName("orphanmounts")
    @Param(description = "how many mounts backups left behind on the host", isSensitive = true)
    private Integer orphanMounts;

    @SerializedName("managementtimeout")
    @Param(description = "after how many seconds the management server no longer waits for a backup on this host",
            isSensitive = true)
    private Long managementTimeout;

    @SerializedName("agenttimeout")
    @Param(description = "after how many seconds the agent gives up a backup (its cmds.timeout), as the host said it;"
            + " absent where it never did", isSensitive = true)
    private Long agentTimeout;

    @SerializedName("stalltimeout")
    @Param(description = "after how many seconds without an answer of the NAS the guard ends a backup that begins now",
            isSensitive = true)
    private Long stallTimeout;

    @SerializedName("runningbackups")
    @Param(description = "what is in flight on the host, the oldest first", responseObject = RunningBackupResponse.class,
            isSensitive = true)
    private List<RunningBackupResponse> runningBackups;

    public HostBackupStatusResponse(HostStatus status, HostClocks clocks) {
        KvmHost host = status.host();
        hostId = host.uuid();
        hostName = host.name();
        zoneId = host.place().zoneUuid();
        zoneName = host.place().zoneName();
        clusterId = host.place().clusterUuid().orElse(null);
        clusterName = host.place().clusterName().orElse(null);
        agentState = host.agentState();
        backupState = status.state().word();
        reasonCode = status.reason().code();
        reason = status.words();
        stalledSince = status.stalledSince().map(Date::from).orElse(null);
        lastChecked = status.lastChecked().map(Date::from).orElse(null);
        guardInstalled = status.guardInstalled();
        guardVersion = status.guardVersion().orElse(null);
        orphanMounts = status.orphanMounts();
        managementTimeout = clocks.managementTimeout();
        agentTimeout = Figures.orAbsent(clocks.agentTimeout());
        stallTimeout = clocks.stallTimeout();
        runningBackups = status.running().stream().map(RunningBackupResponse::new).collect(Collectors.toList());
        setObjectName("hostbackupstatus");
    }
}
