// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.job;

import com.cloud.utils.component.ManagerBase;
import javax.inject.Inject;
import org.apache.cloudstack.framework.jobs.AsyncJobManager;

/** Lets a command say how far its job is. */
public class SandboxJobManager extends ManagerBase implements AsyncJobManager {
    @Inject
    private JobStore jobs;

    @Override
    public void updateAsyncJobStatus(long jobId, int processStatus, String resultObject) {
        jobs.progress(jobId, processStatus, resultObject);
    }
}
