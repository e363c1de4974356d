// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;
import io.nasguard.mount.Finding;
import io.nasguard.repository.DocLinks;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.cloudstack.api.BaseResponse;

/** One warning or error, as the API shows it. */
public class FindingResponse extends BaseResponse {

    @SerializedName("code")
    @Param(description = "a fixed word for what was found, for example hard-mount")
    private String code;

    @SerializedName("severity")
    @Param(description = "info, warning or critical")
    private String severity;

    @SerializedName("parameter")
    @Param(description = "the API parameter it is about")
    private String parameter;

    @SerializedName("option")
    @Param(description = "the name of the mount option to blame, where one is")
    private String option;

    @SerializedName("message")
    @Param(description = "what happens, to whom, and what to set instead")
    private String message;

    @SerializedName("doclink")
    @Param(description = "where it is explained; relative to /client/ while nas.backup.guard.docs.url is empty")
    private String docLink;

    private FindingResponse(Finding finding, DocLinks links) {
        code = finding.code();
        severity = finding.severity().word();
        parameter = finding.parameter();
        option = finding.option().orElse(null);
        message = finding.message();
        docLink = links.toMountOptions(finding.docAnchor());
        setObjectName("finding");
    }

    static List<FindingResponse> all(List<Finding> findings, DocLinks links) {
        return findings.stream().map(finding -> new FindingResponse(finding, links)).collect(Collectors.toList());
    }
}
