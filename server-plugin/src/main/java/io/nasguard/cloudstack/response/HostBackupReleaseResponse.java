// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.ReleaseResult;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.cloudstack.api.BaseResponse;

/** What a release did, or while it runs what it does. */
public class HostBackupReleaseResponse extends BaseResponse {

    @SerializedName("hostid")
    @Param(description = "the ID of the host")
    private String hostId;

    @SerializedName("hostname")
    @Param(description = "the name of the host")
    private String hostName;

    @SerializedName("progress")
    @Param(description = "what the release does now, or in the end what it did")
    private String progress;

    @SerializedName("released")
    @Param(description = "the operations that were to end and what became of each; empty when there was nothing to"
            + " release", responseObject = ReleasedBackupResponse.class)
    private List<ReleasedBackupResponse> released;

    /** For JSON: CloudStack reads the result of a job back. */
    HostBackupReleaseResponse() {
    }

    /** @param words what the release does now */
    public HostBackupReleaseResponse(String words) {
        progress = words;
        setObjectName("hostbackuprelease");
    }

    public HostBackupReleaseResponse(ReleaseResult result) {
        this(words(result));
        hostId = result.host().uuid();
        hostName = result.host().name();
        released = result.released().stream().map(ReleasedBackupResponse::new).collect(Collectors.toList());
    }

    /** @return what the release did, operation by operation */
    public String summary() {
        StringBuilder text = new StringBuilder(progress);
        released.forEach(one -> text.append(' ').append(one.details()));
        return text.toString();
    }

    private static String words(ReleaseResult result) {
        int count = result.released().size();
        if (count == 0) {
            return "There was nothing to release on host " + result.host().name() + ".";
        }
        long left = result.released().stream().filter(one -> one.outcome().filter("left"::equals).isPresent()).count();
        return (count == 1 ? "1 operation" : count + " operations") + " ended on host " + result.host().name() + "."
                + (left == 0 ? "" : " Something stayed behind, see its details.");
    }
}
