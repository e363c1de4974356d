// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.jobs;

import java.util.Date;

import org.apache.cloudstack.api.Identity;
import org.apache.cloudstack.api.InternalIdentity;

/** A job. */
public interface JobInfo extends Identity, InternalIdentity {
    /** How far a job is; clients get the position. */
    enum Status {
        IN_PROGRESS,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean done() {
            return this != IN_PROGRESS;
        }
    }

    long getUserId();

    long getAccountId();

    String getCmd();

    String getCmdInfo();

    Status getStatus();

    int getProcessStatus();

    int getResultCode();

    String getResult();

    Long getInstanceId();

    String getInstanceType();

    Date getCreated();

    Date getRemoved();
}
