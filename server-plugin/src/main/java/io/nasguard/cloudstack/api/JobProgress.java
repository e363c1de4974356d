// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import com.cloud.api.ApiSerializerHelper;
import io.nasguard.cloudstack.response.HostBackupReleaseResponse;
import io.nasguard.status.Progress;
import org.apache.cloudstack.api.InternalIdentity;
import org.apache.cloudstack.framework.jobs.AsyncJobManager;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Shows in {@code queryAsyncJobResult}, as {@code jobprocstatus} and {@code jobresult}, how a release goes on. */
final class JobProgress implements Progress {

    private static final Logger LOG = LogManager.getLogger(JobProgress.class);

    private final AsyncJobManager jobs;
    private final Object job;
    private int steps;

    /** @param job the running job; null where the command runs without one */
    JobProgress(AsyncJobManager jobs, Object job) {
        this.jobs = jobs;
        this.job = job;
    }

    /** A step that cannot be shown is no reason to stop. */
    @Override
    public void say(String words) {
        if (!(job instanceof InternalIdentity)) {
            return;
        }
        steps++;
        try {
            jobs.updateAsyncJobStatus(((InternalIdentity) job).getId(), steps,
                    ApiSerializerHelper.toSerializedString(new HostBackupReleaseResponse(words)));
        } catch (RuntimeException e) {
            LOG.warn("The progress of a release cannot be shown; the release goes on", e);
        }
    }
}
