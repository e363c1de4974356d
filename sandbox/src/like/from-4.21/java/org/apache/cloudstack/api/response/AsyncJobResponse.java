// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api.response;

import java.util.Date;

import org.apache.cloudstack.api.BaseResponse;
import org.apache.cloudstack.api.EntityReference;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.jobs.JobInfo;

import com.cloud.serializer.Param;
import com.google.gson.annotations.SerializedName;

/** A job: how far it is and what came of it. */
@EntityReference(JobInfo.class)
public class AsyncJobResponse extends BaseResponse {
    @SerializedName("accountid")
    @Param(description = "id of the account whose job it is")
    private String accountId;

    @SerializedName("account")
    @Param(description = "name of the account whose job it is")
    private String account;

    @SerializedName("domainid")
    @Param(description = "id of the account's domain")
    private String domainid;

    @SerializedName("domainpath")
    @Param(description = "path of the account's domain")
    private String domainPath;

    @SerializedName("userid")
    @Param(description = "id of the user whose job it is")
    private String userId;

    @SerializedName("cmd")
    @Param(description = "class of the command")
    private String cmd;

    @SerializedName("jobprocstatus")
    @Param(description = "progress as the job itself counts it")
    private Integer jobProcStatus;

    @SerializedName("jobresultcode")
    @Param(description = "0, or the code of the error")
    private Integer jobResultCode;

    @SerializedName("jobresulttype")
    @Param(description = "kind of the result")
    private String jobResultType;

    @SerializedName("jobresult")
    @Param(description = "what came of the job")
    private ResponseObject jobResult;

    @SerializedName("jobinstancetype")
    @Param(description = "kind of the entity the job works on")
    private String jobInstanceType;

    @SerializedName("jobinstanceid")
    @Param(description = "id of the entity the job works on")
    private String jobInstanceId;

    @SerializedName("created")
    @Param(description = "when the job was taken")
    private Date created;

    @SerializedName("completed")
    @Param(description = "when the job ended")
    private Date removed;

    public AsyncJobResponse() {
    }

    public void setAccountId(String accountId) {
        this.accountId = accountId;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public void setDomainId(String domainid) {
        this.domainid = domainid;
    }

    public void setDomainPath(String domainPath) {
        this.domainPath = domainPath;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public void setCmd(String cmd) {
        this.cmd = cmd;
    }

    public void setJobProcStatus(Integer jobProcStatus) {
        this.jobProcStatus = jobProcStatus;
    }

    public void setJobResultCode(Integer jobResultCode) {
        this.jobResultCode = jobResultCode;
    }

    public void setJobResultType(String jobResultType) {
        this.jobResultType = jobResultType;
    }

    public void setJobResult(ResponseObject jobResult) {
        this.jobResult = jobResult;
    }

    public void setJobInstanceType(String jobInstanceType) {
        this.jobInstanceType = jobInstanceType;
    }

    public void setJobInstanceId(String jobInstanceId) {
        this.jobInstanceId = jobInstanceId;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public void setRemoved(Date removed) {
        this.removed = removed;
    }
}
