// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.RunningBackup;
import java.time.Duration;
import java.util.Date;
import org.apache.cloudstack.api.BaseResponse;

/** What the API says of any operation on a host, running or released. What is not known is absent. */
abstract class BackupFields extends BaseResponse {

    @SerializedName("backupid")
    @Param(description = "the ID of the backup; absent where only the host knows of it")
    private String backupId;

    @SerializedName("virtualmachineid")
    @Param(description = "the ID of the Instance")
    private String virtualMachineId;

    @SerializedName("virtualmachinename")
    @Param(description = "the name of the Instance")
    private String virtualMachineName;

    @SerializedName("backuprepositoryid")
    @Param(description = "the ID of the backup repository")
    private String backupRepositoryId;

    @SerializedName("backuprepositoryname")
    @Param(description = "the name of the backup repository")
    private String backupRepositoryName;

    @SerializedName("operation")
    @Param(description = "backup, restore, delete or stats")
    private String operation;

    @SerializedName("started")
    @Param(description = "when it began")
    private Date started;

    @SerializedName("elapsed")
    @Param(description = "for how many seconds it has run")
    private Long elapsed;

    /** For JSON. */
    BackupFields() {
    }

    BackupFields(RunningBackup backup) {
        backupId = backup.backupUuid().orElse(null);
        virtualMachineId = backup.vmUuid().orElse(null);
        virtualMachineName = backup.vmName().or(backup::instanceName).orElse(null);
        backupRepositoryId = backup.repositoryUuid().orElse(null);
        backupRepositoryName = backup.repositoryName().orElse(null);
        operation = backup.operation();
        started = backup.started().map(Date::from).orElse(null);
        elapsed = backup.elapsed().map(Duration::getSeconds).orElse(null);
    }
}
