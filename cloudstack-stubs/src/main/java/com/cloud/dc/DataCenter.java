// SPDX-License-Identifier: Apache-2.0
package com.cloud.dc;

import com.cloud.org.Grouping;
import java.util.Map;
import org.apache.cloudstack.acl.InfrastructureEntity;
import org.apache.cloudstack.kernel.Partition;

public interface DataCenter extends InfrastructureEntity, Grouping, Partition {
    Grouping.AllocationState getAllocationState();

    String getDescription();

    Map<String, String> getDetails();

    String getName();
}
