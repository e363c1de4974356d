// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.framework.jobs;

import com.cloud.utils.component.Manager;

public interface AsyncJobManager extends Manager {
    void updateAsyncJobStatus(long jobId, int processStatus, String result);
}
