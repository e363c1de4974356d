// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.job;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.annotation.PreDestroy;
import javax.inject.Inject;

import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.BaseAsyncCmd;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.cloudstack.api.response.ExceptionResponse;
import org.apache.cloudstack.context.CallContext;
import org.apache.cloudstack.jobs.JobInfo;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import com.cloud.event.ActionEventUtils;
import com.cloud.exception.InvalidParameterValueException;

import io.nasguard.sandbox.account.AccountStore;
import io.nasguard.sandbox.api.CommandDispatcher;
import io.nasguard.sandbox.job.JobStore.Job;

/** Takes asynchronous commands and runs them, each as a job. */
public class JobRunner {
    private static final Logger LOGGER = LogManager.getLogger(JobRunner.class);
    private static final int THREADS = 4;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "API-Job-Executor");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    private JobStore jobs;
    @Inject
    private CommandDispatcher dispatcher;
    @Inject
    private AccountStore accounts;

    /**
     * Checks the parameters, keeps the job and its first event, and hands it to a thread.
     *
     * @return the UUID of the job
     */
    public String submit(BaseAsyncCmd command, Map<String, String> params) {
        CallContext context = CallContext.current();
        dispatcher.prepare(command, params);
        command.setStartEventId(context.getStartEventId());
        String type = command.getApiResourceType() == null ? null : command.getApiResourceType().toString();
        long event = ActionEventUtils.onScheduledActionEvent(context.getCallingUserId(), command.getEntityOwnerId(),
                command.getEventType(), command.getEventDescription(), command.getApiResourceId(), type, command.isDisplay(),
                context.getStartEventId());
        Map<String, String> kept = new HashMap<>(params);
        kept.put("ctxUserId", String.valueOf(context.getCallingUserId()));
        kept.put("ctxAccountId", String.valueOf(context.getCallingAccountId()));
        kept.put(JobStore.START_EVENT, String.valueOf(context.getStartEventId() == 0 ? event : context.getStartEventId()));
        kept.put("cmdEventType", command.getEventType());
        Job job = jobs.create(context.getCallingUserId(), context.getCallingAccountId(), command.getClass(), kept, type,
                command.getApiResourceId(), command.getInjectedJobId());
        executor.execute(() -> run(job, command.getClass(), kept));
        return job.uuid();
    }

    private void run(Job job, Class<?> type, Map<String, String> params) {
        BaseAsyncCmd command = null;
        CallContext.register(accounts.user(job.userId()).orElseThrow(), accounts.account(job.accountId()).orElseThrow());
        try {
            command = (BaseAsyncCmd) dispatcher.create(type);
            command.setJob(job);
            command.setHttpMethod(params.get("httpmethod"));
            dispatcher.dispatch(command, params);
            jobs.complete(job.id(), JobInfo.Status.SUCCEEDED, 0, (ResponseObject) command.getResponseObject());
        } catch (Exception e) {
            fail(job, command, e);
        } finally {
            CallContext.unregisterAll();
        }
    }

    private void fail(Job job, BaseAsyncCmd command, Exception cause) {
        ExceptionResponse error = new ExceptionResponse();
        error.setErrorText(cause.getMessage());
        if (cause instanceof ServerApiException api) {
            error.setErrorCode(api.getErrorCode().getHttpCode());
        } else if (cause instanceof InvalidParameterValueException) {
            error.setErrorCode(ApiErrorCode.PARAM_ERROR.getHttpCode());
        } else {
            LOGGER.error("Unexpected exception while executing {}", job.command(), cause);
            error.setErrorCode(ApiErrorCode.INTERNAL_ERROR.getHttpCode());
        }
        error.setResponseName(command == null ? "unknowncommandresponse" : command.getCommandName());
        jobs.complete(job.id(), JobInfo.Status.FAILED, error.getErrorCode(), error);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
