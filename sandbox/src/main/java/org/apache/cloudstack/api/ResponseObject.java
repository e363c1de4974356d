// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

/** An answer, or a part of one. */
public interface ResponseObject {
    /** Whether an answer shows everything, or what a user may see. */
    enum ResponseView {
        Full,
        Restricted
    }

    String getResponseName();

    void setResponseName(String name);

    String getObjectName();

    void setObjectName(String name);

    String getObjectId();

    String getJobId();

    void setJobId(String jobId);

    Integer getJobStatus();

    void setJobStatus(Integer jobStatus);
}
