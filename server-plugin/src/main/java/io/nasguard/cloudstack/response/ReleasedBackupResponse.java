// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.ReleaseResult.Released;

/** An operation that was to end, as the API shows it. */
public class ReleasedBackupResponse extends BackupFields {

    @SerializedName("outcome")
    @Param(description = "released, left (something of it stayed behind, or it goes on) or ended (by itself)")
    private String outcome;

    @SerializedName("details")
    @Param(description = "what was freed, what stayed behind, or why it goes on")
    private String details;

    /** For JSON: CloudStack reads the result of a job back. */
    ReleasedBackupResponse() {
    }

    ReleasedBackupResponse(Released released) {
        super(released.backup());
        outcome = released.outcome().orElse(null);
        details = released.words();
        setObjectName("releasedbackup");
    }

    String details() {
        return details;
    }
}
