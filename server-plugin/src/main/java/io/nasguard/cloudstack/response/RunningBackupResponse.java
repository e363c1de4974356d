// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.RunningBackup;

/** An operation in flight on a host, as the API shows it. */
public class RunningBackupResponse extends BackupFields {

    @SerializedName("timeout")
    @Param(description = "after how many seconds it ends; absent where nothing ends it")
    private Long timeout;

    @SerializedName("stalltimeout")
    @Param(description = "after how many seconds without an answer of the NAS the guard ends it; absent where no guard"
            + " watches over it")
    private Long stallTimeout;

    @SerializedName("phase")
    @Param(description = "queued, starting, mounting, transferring, syncing, unmounting, releasing or restoring; absent"
            + " where no guard says")
    private String phase;

    @SerializedName("mountmode")
    @Param(description = "soft, softerr or hard: how the host has mounted the repository for it")
    private String mountMode;

    @SerializedName("blockedprocesses")
    @Param(description = "how many of its threads wait in the kernel where no signal ends it")
    private Integer blockedProcesses;

    RunningBackupResponse(RunningBackup backup) {
        super(backup);
        timeout = Figures.orAbsent(backup.timeout());
        stallTimeout = Figures.orAbsent(backup.stallTimeout());
        phase = backup.phase().orElse(null);
        mountMode = backup.mountMode().orElse(null);
        blockedProcesses = backup.blockedProcesses();
        setObjectName("runningbackup");
    }
}
