// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.host;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.agent.api.OperationReport;
import java.time.Instant;
import java.util.Date;
import org.apache.cloudstack.api.BaseResponse;

/** How a host of the sandbox behaves. */
public class SandboxHostResponse extends BaseResponse {
    @SerializedName("id")
    @Param(description = "the ID of the host")
    private final String id;

    @SerializedName("name")
    @Param(description = "the name of the host")
    private final String name;

    @SerializedName("state")
    @Param(description = "the state of the agent's connection")
    private final String state;

    @SerializedName("behaviour")
    @Param(description = "how it behaves")
    private final String behaviour;

    @SerializedName("description")
    @Param(description = "what that means")
    private final String description;

    @SerializedName("virtualmachinename")
    @Param(description = "the Instance that is backed up there now")
    private String vmName;

    @SerializedName("backupstarted")
    @Param(description = "when that backup began")
    private Date started;

    @SerializedName("phase")
    @Param(description = "what that backup does")
    private String phase;

    @SerializedName("stalledfor")
    @Param(description = "for how many seconds the NAS has not answered")
    private Long stalledFor;

    SandboxHostResponse(String id, String name, String state, String behaviour, String description) {
        this.id = id;
        this.name = name;
        this.state = state;
        this.behaviour = behaviour;
        this.description = description;
        setObjectName("sandboxhost");
    }

    SandboxHostResponse with(OperationReport running) {
        vmName = running.vmName;
        started = Date.from(Instant.ofEpochSecond(running.started));
        phase = running.phase;
        stalledFor = running.stalledFor;
        return this;
    }
}
