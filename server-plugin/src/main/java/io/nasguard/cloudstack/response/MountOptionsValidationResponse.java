// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.repository.Plan;
import java.util.List;

/** What would be stored, or why it would be refused. */
public class MountOptionsValidationResponse extends MountFields {

    @SerializedName("valid")
    @Param(description = "true when a repository with these parameters would be accepted")
    private Boolean valid;

    @SerializedName("errors")
    @Param(description = "all that is wrong with the parameters", responseObject = FindingResponse.class,
            isSensitive = true)
    private List<FindingResponse> errors;

    @SerializedName("warnings")
    @Param(description = "what to know before it is stored", responseObject = FindingResponse.class,
            isSensitive = true)
    private List<FindingResponse> warnings;

    public MountOptionsValidationResponse(Plan plan) {
        valid = plan.isValid();
        errors = FindingResponse.all(plan.errors(), plan.docLinks());
        warnings = FindingResponse.all(plan.warnings(), plan.docLinks());
        describe(plan.mountOptions(), plan.behaviour(), plan.ownTimeout(), plan.timeout(), plan.safeMountOptions());
        setObjectName("mountoptionsvalidation");
    }
}
