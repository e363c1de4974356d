// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.api;

public interface ResponseObject {
    public enum ResponseView {
        Full, Restricted;
    }

    String getJobId();

    Integer getJobStatus();

    String getObjectId();

    String getObjectName();

    String getResponseName();

    void setJobId(String jobId);

    void setJobStatus(Integer jobStatus);

    void setObjectName(String objectName);

    void setResponseName(String responseName);
}
