// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.command;

import javax.inject.Inject;

import org.apache.cloudstack.acl.RoleType;
import org.apache.cloudstack.api.APICommand;
import org.apache.cloudstack.api.BaseCmd;
import org.apache.cloudstack.api.Parameter;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.response.AsyncJobResponse;
import org.apache.cloudstack.context.CallContext;

import com.cloud.exception.InvalidParameterValueException;
import com.cloud.exception.PermissionDeniedException;
import com.cloud.user.Account;

import io.nasguard.sandbox.account.AccountStore;
import io.nasguard.sandbox.account.Domain;
import io.nasguard.sandbox.account.SandboxAccount;
import io.nasguard.sandbox.job.JobStore;
import io.nasguard.sandbox.job.JobStore.Job;

/** How far a job is and what came of it. */
@APICommand(name = "queryAsyncJobResult", description = "Says how far a job is, and its result",
        responseObject = AsyncJobResponse.class,
        authorized = {RoleType.Admin, RoleType.ResourceAdmin, RoleType.DomainAdmin, RoleType.User})
public class QueryAsyncJobResultCmd extends BaseCmd {
    @Inject
    private JobStore jobs;
    @Inject
    private AccountStore accounts;

    @Parameter(name = "jobid", type = CommandType.UUID, entityType = AsyncJobResponse.class, required = true,
            description = "id of the job")
    private Long id;

    @Override
    public void execute() {
        Job job = jobs.find(id).orElseThrow(() -> new InvalidParameterValueException("Unable to find a job by id " + id));
        Account caller = CallContext.current().getCallingAccount();
        if (caller.getType() == Account.Type.NORMAL && caller.getId() != job.accountId()) {
            throw new PermissionDeniedException("Account " + caller.getAccountName() + " is not authorized to see job id=" + job.id());
        }
        AsyncJobResponse response = response(job);
        response.setResponseName(getCommandName());
        setResponseObject(response);
    }

    private AsyncJobResponse response(Job job) {
        SandboxAccount account = accounts.account(job.accountId()).orElseThrow();
        Domain domain = accounts.domain(account.domainId()).orElseThrow();
        AsyncJobResponse response = new AsyncJobResponse();
        response.setAccountId(account.uuid());
        response.setAccount(account.name());
        response.setDomainId(domain.uuid());
        response.setDomainPath(("ROOT" + domain.path()).replaceAll("/$", ""));
        response.setUserId(accounts.user(job.userId()).orElseThrow().uuid());
        response.setCmd(job.command());
        response.setCreated(job.created());
        response.setRemoved(job.removed());
        response.setJobId(job.uuid());
        response.setJobStatus(job.status().ordinal());
        response.setJobProcStatus(job.processStatus());
        response.setJobResultCode(job.resultCode());
        ResponseObject result = jobs.result(job);
        response.setJobResult(result);
        response.setJobResultType(result == null ? null : "object");
        response.setObjectName("asyncjobs");
        return response;
    }

    @Override
    public long getEntityOwnerId() {
        return Account.ACCOUNT_ID_SYSTEM;
    }
}
