// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.status.ReleaseResult;
import io.nasguard.status.ReleaseResult.Released;
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
        long ended = result.released().stream().filter(Released::hasEnded).count();
        boolean leftSomething = result.released().stream()
                .anyMatch(one -> one.hasEnded() && one.outcome().filter("left"::equals).isPresent());
        return (ended == 0 ? "No operation" : operations(ended)) + " ended on host " + result.host().name() + "."
                + (leftSomething ? " Something stayed behind, see the details." : "")
                + (ended == count ? "" : " " + operations(count - ended) + (count - ended == 1 ? " goes" : " go")
                        + " on, see the details.");
    }

    private static String operations(long count) {
        return count == 1 ? "1 operation" : count + " operations";
    }
}
