// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.jobs;

import com.cloud.utils.component.Manager;

/** Runs asynchronous commands. */
public interface AsyncJobManager extends Manager {
    /**
     * Says how far a job is.
     *
     * @param resultObject as {@code ApiSerializerHelper} writes it; null leaves what is there
     */
    void updateAsyncJobStatus(long jobId, int processStatus, String resultObject);
}
